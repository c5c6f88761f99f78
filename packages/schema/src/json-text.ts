import { placeOfError } from "./json-place.ts";

/** Where a text stops being JSON, counted from 1, and the character that stands there. */
export interface JsonError {
  readonly line: number;
  readonly column: number;
  readonly found: string | undefined;
}

/** Reads JSON text; a byte order mark is skipped. */
export function readJson(text: string): { readonly data: unknown } | JsonError {
  const json = text.replace(/^\uFEFF/, "");
  try {
    return { data: JSON.parse(json) };
  } catch {
    const position = placeOfError(json);
    const before = json.slice(0, position).split("\n");
    const found = json.slice(position, position + 1) || undefined;
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, found };
  }
}
