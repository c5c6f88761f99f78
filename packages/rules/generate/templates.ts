import { escaped } from "../../schema/generate/escaped.ts";

/** A value as JSON with its texts taken out, so that each language can be kept, and shipped, on its own. */
export interface Template {
  /** JSON with a hole at the place of each text. */
  readonly json: string;
  /** The texts in the order of the holes, as JSON strings without their quotes. */
  readonly texts: { readonly de: readonly string[]; readonly en: readonly string[] };
}

/** JSON escapes tabs, so one that stands as it is can only be a hole. */
const hole = "\t";

/** Takes a value apart; `partOf` of src/templates.ts puts it together again. */
export function templateOf(value: unknown): Template {
  const texts = { de: [] as string[], en: [] as string[] };
  const mark = absentFrom(JSON.stringify(value));
  const marked = JSON.stringify(value, (_key, entry: unknown) => {
    if (!isText(entry)) return entry;
    texts.de.push(fragmentOf(entry.de));
    texts.en.push(fragmentOf(entry.en));
    return mark;
  });
  return { json: inAscii(marked.replaceAll(JSON.stringify(mark), hole)), texts };
}

/** A text that stands nowhere in the JSON, so that it can mark the holes. */
function absentFrom(json: string): string {
  let mark = "hole";
  while (json.includes(JSON.stringify(mark))) mark += "-";
  return mark;
}

function isText(value: unknown): value is { de: string; en: string } {
  if (value === null || typeof value !== "object") return false;
  const { de, en, ...rest } = value as Record<string, unknown>;
  return typeof de === "string" && typeof en === "string" && Object.keys(rest).length === 0;
}

function fragmentOf(text: string): string {
  return inAscii(JSON.stringify(text).slice(1, -1));
}

function inAscii(json: string): string {
  return escaped(json, /[^\x20-\x7e\t]/g);
}
