import { isRecord } from "../draft.ts";

/** Form data without what a library leaves behind where nothing was answered: empty groups, and values that are undefined or null. */
export function withoutEmpty(data: unknown): Record<string, unknown> {
  const cleaned = clean(data);
  return isRecord(cleaned) ? { ...cleaned } : {};
}

function clean(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((entry) => clean(entry) ?? {});
  if (value === null) return undefined;
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).flatMap(([key, child]) => {
    const left = clean(child);
    return left === undefined ? [] : [[key, left]];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
