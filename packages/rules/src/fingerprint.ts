/**
 * Short fingerprint of a JSON value that does not depend on the order of keys. It tells contents apart and is no protection
 * against somebody who wants two contents to look alike.
 */
export function fingerprint(value: unknown): string {
  let high = 0x9e3779b9;
  let low = 0x85ebca6b;
  const add = (code: number) => {
    high = Math.imul(high ^ code, 0x01000193);
    high ^= high >>> 15;
    low = Math.imul(low ^ code, 0x5bd1e995) ^ (low >>> 13);
  };
  const { buffer, byteOffset, length } = new TextEncoder().encode(JSON.stringify(value, sortedKeys));
  const bytes = new DataView(buffer, byteOffset, length);
  const whole = length - (length % wordBytes);
  for (let position = 0; position < whole; position += wordBytes) add(bytes.getInt32(position, true));
  for (let position = whole; position < length; position += 1) add(bytes.getUint8(position));
  return (high >>> 0).toString(16).padStart(8, "0") + (low >>> 0).toString(16).padStart(8, "0");
}

/** Bytes of a text that are added in one go: added one by one, they take four times as long. */
const wordBytes = 4;

function sortedKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  const keys = Object.keys(value);
  const sorted = keys.every((key, position) => position === 0 || (keys[position - 1] ?? "") <= key);
  return sorted ? value : Object.fromEntries(keys.sort().map((key) => [key, (value as Record<string, unknown>)[key]]));
}
