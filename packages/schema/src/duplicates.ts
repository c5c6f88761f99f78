import type { CompanyProfile } from "./generated/types.ts";
import type { IssueDraft } from "./issue.ts";
import { listsWithOwnKeys } from "./own-keys.ts";
import { valueAt } from "./pointer.ts";
import { labelOf } from "./words.ts";

/** List entries that share what only one may have. */
export function duplicatesOf(profile: CompanyProfile): IssueDraft[] {
  return listsWithOwnKeys.flatMap(({ path, keys }) => {
    const entries = (valueAt(profile, path) ?? []) as readonly Record<string, unknown>[];
    return keys.flatMap((key) => repeated(entries, path, key));
  });
}

function repeated(entries: readonly Record<string, unknown>[], path: readonly string[], key: string): IssueDraft[] {
  const seen = new Set<unknown>();
  const list = path.join(".");
  const details = { label: labelOf(list), field: labelOf(`${list}[].${key}`) };
  return entries.flatMap((entry, position) => {
    const value = entry[key];
    if (value === undefined || !seen.has(value)) {
      seen.add(value);
      return [];
    }
    return [{ code: "duplicate-entry" as const, path: [...path, position, key], value, expected: "", details }];
  });
}
