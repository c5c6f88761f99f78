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
    const distance = editDistance(plain, normalise(spelling));
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

/** How many letters have to be put in, taken out or changed to turn one text into the other. */
function editDistance(from: string, to: string): number {
  let distances = Array.from({ length: to.length + 1 }, (_, length) => length);
  for (let row = 0; row < from.length; row += 1) {
    const above = distances;
    distances = [row + 1];
    for (let column = 0; column < to.length; column += 1) {
      const changed = (above[column] ?? 0) + (from[row] === to[column] ? 0 : 1);
      distances.push(Math.min(changed, (above[column + 1] ?? 0) + 1, (distances[column] ?? 0) + 1));
    }
  }
  return distances[to.length] ?? 0;
}
