const blank = /[ \t\n\r]*/y;
const token =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them inside strings
  /([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** What may follow a place in JSON text. */
export type JsonExpectation = "value" | "value ]" | "key" | "key }" | ":" | ", }" | ", ]" | "end";

/**
 * Where a text stops being JSON, and what would have to stand there: the position of the first token that may not, or the end of the
 * text. The messages of JavaScript engines do not always name a position.
 */
export function errorIn(text: string): { readonly position: number; readonly expected: JsonExpectation } {
  const open: ("}" | "]")[] = [];
  let allowed: JsonExpectation = "value";
  let position = 0;
  for (;;) {
    blank.lastIndex = position;
    blank.exec(text);
    const start = blank.lastIndex;
    token.lastIndex = start;
    const match = token.exec(text);
    if (!match) return { position: start, expected: allowed };
    const [, mark, string] = match;
    const next = after(mark ?? (string === undefined ? "scalar" : "string"), allowed, open);
    if (next === undefined) return { position: start, expected: allowed };
    allowed = next;
    position = token.lastIndex;
  }
}

/** What may follow a token, or undefined where it may not stand; `open` holds the brackets that are to be closed. */
function after(kind: string, allowed: JsonExpectation, open: ("}" | "]")[]): JsonExpectation | undefined {
  const isValue = allowed.includes("value");
  if (kind === "{" && isValue) return open.push("}") ? "key }" : undefined;
  if (kind === "[" && isValue) return open.push("]") ? "value ]" : undefined;
  if (kind === "string" && allowed.includes("key")) return ":";
  if (kind === ":" && allowed === ":") return "value";
  if (kind === "," && allowed.includes(",")) return open.at(-1) === "}" ? "key" : "value";
  const closes = (kind === "}" || kind === "]") && allowed.includes(kind);
  if (closes) open.pop();
  const around = open.at(-1);
  if (closes || (isValue && (kind === "string" || kind === "scalar"))) return around ? `, ${around}` : "end";
  return undefined;
}
