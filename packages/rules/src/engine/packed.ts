const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Bits of a digit that hold a number; the one above them says that another digit follows. */
const digitBits = 5;
const more = 1 << digitBits;

/**
 * Whole numbers as short text, for tables that are worked out at build time: the differences from one number to the next as base64
 * VLQ, as source maps write them. Digits go from low to high, the lowest bit of a difference is its sign.
 */
export function packed(numbers: Int32Array): string {
  let text = "";
  let last = 0;
  for (const number of numbers) {
    const difference = number - last;
    let rest = difference < 0 ? (-difference << 1) | 1 : difference << 1;
    do {
      const digit = rest & (more - 1);
      rest >>>= digitBits;
      text += digits[rest > 0 ? digit | more : digit];
    } while (rest > 0);
    last = number;
  }
  return text;
}

/** The numbers that {@link packed} wrote. */
export function unpacked(text: string): Int32Array {
  const numbers = new Int32Array(text.length);
  let count = 0;
  let last = 0;
  let difference = 0;
  let shift = 0;
  for (let position = 0; position < text.length; position += 1) {
    const digit = digitValues[text.charCodeAt(position)] as number;
    difference |= (digit & (more - 1)) << shift;
    if ((digit & more) !== 0) {
      shift += digitBits;
      continue;
    }
    last += (difference & 1) === 1 ? -(difference >>> 1) : difference >>> 1;
    numbers[count] = last;
    count += 1;
    difference = 0;
    shift = 0;
  }
  return numbers.slice(0, count);
}

/** Value of a digit by its character code. */
const digitValues = new Uint8Array(128);
for (let value = 0; value < digits.length; value += 1) digitValues[digits.charCodeAt(value)] = value;
