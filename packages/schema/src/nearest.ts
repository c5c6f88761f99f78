import leven from "leven";
import limits from "../limits.json" with { type: "json" };

/**
 * The valid spelling closest to what was written; undefined when nothing is close.
 * Case, spaces, underscores and umlauts do not count as differences.
 */
export function nearest(written: string, valid: readonly string[]): string | undefined {
  if (written.length > limits.maxShownLength) return undefined;
  const plain = normalise(written);
  let best: { spelling: string; distance: number } | undefined;
  for (const spelling of valid) {
    const distance = leven(plain, normalise(spelling));
    if (!best || distance < best.distance) best = { spelling, distance };
  }
  const tolerated = Math.min(plain.length - 1, Math.max(1, Math.floor(plain.length * limits.nearestShare) - 1));
  return best && best.distance <= tolerated ? best.spelling : undefined;
}

function normalise(text: string): string {
  return text
    .trim()
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replace(/[\s_]+/g, "-")
    .replaceAll("ä", "ae")
    .replaceAll("ö", "oe")
    .replaceAll("ü", "ue")
    .replaceAll("ß", "ss");
}
