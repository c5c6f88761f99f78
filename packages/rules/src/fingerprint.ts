/**
 * Short fingerprint of a JSON value that does not depend on the order of keys. It tells contents apart and is no protection
 * against somebody who wants two contents to look alike.
 */
export function fingerprint(value: unknown): string {
  let high = 0x9e3779b9;
  let low = 0x85ebca6b;
  const text = JSON.stringify(value, sortedKeys);
  for (let position = 0; position < text.length; position += 1) {
    const code = text.charCodeAt(position);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x5bd1e995) ^ (low >>> 13);
  }
  return (high >>> 0).toString(16).padStart(8, "0") + (low >>> 0).toString(16).padStart(8, "0");
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  const keys = Object.keys(value);
  const sorted = keys.every((key, position) => position === 0 || (keys[position - 1] ?? "") <= key);
  return sorted ? value : Object.fromEntries(keys.sort().map((key) => [key, (value as Record<string, unknown>)[key]]));
}
