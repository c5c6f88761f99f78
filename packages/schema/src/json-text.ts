import type { Localized } from "./generated/types.ts";
import { shown } from "./issue.ts";
import { errorIn, type JsonExpectation } from "./json-place.ts";
import { fill } from "./language.ts";
import { messageOf } from "./words.ts";

/** Where a text stops being JSON, counted from 1, the word or sign that stands there, and what would have to. */
export interface JsonError {
  readonly line: number;
  readonly column: number;
  readonly found: string | undefined;
  readonly expected: JsonExpectation;
}

/** Reads JSON text; a byte order mark is skipped. */
export function readJson(text: string): { readonly data: unknown } | JsonError {
  const json = text.replace(/^\uFEFF/, "");
  try {
    return { data: JSON.parse(json) };
  } catch {
    const { position, expected } = errorIn(json);
    const before = json.slice(0, position).split("\n");
    const [found] = /^(?:[\p{L}\p{N}_.+-]+|.)/su.exec(json.slice(position)) ?? [];
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, found, expected };
  }
}

/** Says in words what stands where a text stops being JSON, and what would have to. */
export function jsonErrorWords({ found, expected }: JsonError): { readonly here: Localized; readonly wanted: Localized } {
  const here = messageOf(found === undefined ? "json-ends" : "json-found");
  return { here: fill(here, { value: shown(found) }), wanted: messageOf(`json-${expected}`) };
}
