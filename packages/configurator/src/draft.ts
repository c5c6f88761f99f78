import type { Path } from "@channelfit/schema";

/** Answers while they are given: a profile that may still hold mistakes. */
export type Draft = Readonly<Record<string, unknown>>;

/**
 * A copy with a value set at a path; what does not change is shared. `undefined` takes the value away: an entry leaves its list,
 * and groups that become empty go as well.
 */
export function withValue(draft: Draft, path: Path, value: unknown): Draft {
  const changed = changedAt(draft, path, value);
  return isRecord(changed) ? changed : {};
}

function changedAt(node: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  if (typeof key === "number") return changedEntry(Array.isArray(node) ? node : [], key, rest, value);
  const record = isRecord(node) ? node : {};
  const child = changedAt(Object.hasOwn(record, key) ? record[key] : undefined, rest, value);
  const { [key]: _, ...others } = record;
  if (child === undefined || (value === undefined && isEmptyRecord(child))) return others;
  return Object.hasOwn(record, key) ? { ...record, [key]: child } : { ...others, [key]: child };
}

function changedEntry(list: readonly unknown[], position: number, rest: Path, value: unknown): unknown[] {
  const entry = changedAt(list[position], rest, value);
  if (rest.length === 0 && value === undefined) return list.filter((_, other) => other !== position);
  return position < list.length ? list.map((old, other) => (other === position ? entry : old)) : [...list, entry];
}

/** Whether a value is an object with keys. */
export function isRecord(value: unknown): value is Draft {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

function isEmptyRecord(value: unknown): boolean {
  return isRecord(value) && Object.keys(value).length === 0;
}
