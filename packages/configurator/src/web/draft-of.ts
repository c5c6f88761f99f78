import { type Draft, isRecord } from "../draft.ts";

/** Answers without the address of the schema, which is for editors, and without keys that hold nothing. */
export function draftOf({ $schema: _, ...answers }: Draft): Draft {
  return withoutNothing(answers) as Draft;
}

/** What a program leaves `undefined` is not answered. */
function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNothing);
  if (!isRecord(value)) return value;
  const held = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(held.map(([key, part]) => [key, withoutNothing(part)]));
}
