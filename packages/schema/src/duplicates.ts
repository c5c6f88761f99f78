import type { CompanyProfile } from "./generated/types.ts";
import type { IssueDraft } from "./issue.ts";
import { labelOf } from "./words.ts";

/** List entries that share what only one may have: a goal, a rank, a channel. JSON Schema cannot say this. */
export function duplicatesOf(profile: CompanyProfile): IssueDraft[] {
  return [
    ...repeated(profile.goals ?? [], ["goals"], "id"),
    ...repeated(profile.goals ?? [], ["goals"], "priority"),
    ...repeated(profile.integration?.channels ?? [], ["integration", "channels"], "kind"),
    ...repeated(profile.strategy?.excluded ?? [], ["strategy", "excluded"], "network"),
  ];
}

function repeated<Key extends string>(entries: readonly { [key in Key]?: unknown }[], path: string[], key: Key): IssueDraft[] {
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
