import type { Draft } from "../draft.ts";

/** Answers without the address of the schema, which is for editors. */
export function draftOf({ $schema: _, ...answers }: Draft): Draft {
  return answers;
}
