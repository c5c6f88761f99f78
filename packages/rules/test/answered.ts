import { type CompanyProfile, type Field, fields } from "@channelfit/schema";

type Json = Record<string, unknown>;

const placeholders: Partial<Record<Field["kind"], unknown>> = {
  level: 2,
  integer: 1,
  number: 1,
  date: "2026-01-01",
  text: "text",
  list: [],
};

/** The same company with every open question answered, whatever the answer. */
export function answered(profile: CompanyProfile): CompanyProfile {
  const result = structuredClone(profile) as unknown as Json;
  for (const field of fields)
    if (!field.path.includes("*") && field.path !== "extensions") fill(result, field.path.split("."), field);
  for (const [rank, goal] of ((result.goals ?? []) as Json[]).entries()) goal.priority = rank + 1;
  return result as unknown as CompanyProfile;
}

function fill(node: Json, [key = "", ...rest]: readonly string[], field: Field): void {
  if (key.endsWith("[]")) {
    for (const entry of (node[key.slice(0, -"[]".length)] ?? []) as Json[]) fill(entry, rest, field);
    return;
  }
  if (rest.length > 0) {
    node[key] ??= {};
    fill(node[key] as Json, rest, field);
    return;
  }
  if (field.kind === "group" || field.kind === "map") node[key] ??= {};
  else if (node[key] === undefined || node[key] === "unknown")
    node[key] = structuredClone(
      field.options?.[0] !== undefined && field.kind !== "list" ? firstKnown(field) : placeholders[field.kind],
    );
}

function firstKnown({ kind, options = [] }: Field): unknown {
  return kind === "level" ? placeholders.level : options.find((option) => option !== "unknown");
}
