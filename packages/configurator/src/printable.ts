/** Characters that a font has. */
export interface Characters {
  /** What stands in for all others. */
  readonly substitute: string;
  /** First and last code point of each range, hexadecimal, in their order. */
  readonly ranges: readonly (readonly [first: string, last: string])[];
}

/** A row of signs longer than any word, and after how many of them it may be broken. */
const endless = /[^\s\u00AD\u2010/-]{41,}/gu;
const piece = /.{20}(?=.)/gu;
const softHyphen = "\u00AD";

/**
 * A value with all its texts as a font can show them. Signs that only steer the text, such as a change of its direction, are
 * left out; addresses stay as they are.
 */
export function printable<Value>(value: Value, { substitute, ranges }: Characters): Value {
  const points = ranges.map(([first, last]) => [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const);
  const shown = (sign: string) => {
    const point = sign.codePointAt(0) ?? 0;
    if (points.some(([first, last]) => point >= first && point <= last)) return sign;
    return /\s/.test(sign) ? " " : substitute;
  };
  const text = (words: string) =>
    Array.from(words.normalize("NFC").replace(/(?!\u00AD)\p{Cf}/gu, ""), shown)
      .join("")
      .replace(endless, (word) => word.replace(piece, (part) => part + softHyphen));
  const walked = (part: unknown): unknown => {
    if (typeof part === "string") return text(part);
    if (Array.isArray(part)) return part.map(walked);
    if (part === null || typeof part !== "object") return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, key === "url" ? inner : walked(inner)]));
  };
  return walked(value) as Value;
}
