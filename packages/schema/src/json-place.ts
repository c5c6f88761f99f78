const blank = /[ \t\n\r]*/y;
const token =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them inside strings
  /([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * Where a text stops being JSON: the position of the first token that may not stand there, or the end of the text.
 * The messages of JavaScript engines do not always name a position.
 */
export function placeOfError(text: string): number {
  const open: string[] = [];
  let allowed: string | undefined = "value";
  let position = 0;
  for (;;) {
    blank.lastIndex = position;
    blank.exec(text);
    const start = blank.lastIndex;
    token.lastIndex = start;
    const match = token.exec(text);
    if (!match) return start;
    const [, mark, string] = match;
    allowed = after(mark ?? (string === undefined ? "scalar" : "string"), allowed, open);
    if (allowed === undefined) return start;
    position = token.lastIndex;
  }
}

/** What may follow a token, or undefined where it may not stand; `open` holds the brackets that are to be closed. */
function after(kind: string, allowed: string, open: string[]): string | undefined {
  const isValue = allowed.includes("value");
  if (kind === "{" && isValue) return open.push("}") ? "key }" : undefined;
  if (kind === "[" && isValue) return open.push("]") ? "value ]" : undefined;
  if (kind === "string" && allowed.includes("key")) return ":";
  if (kind === ":" && allowed === ":") return "value";
  if (kind === "," && allowed.includes(",")) return open.at(-1) === "}" ? "key" : "value";
  const closes = (kind === "}" || kind === "]") && allowed.includes(kind);
  if (closes) open.pop();
  if (closes || (isValue && (kind === "string" || kind === "scalar"))) return open.length > 0 ? `, ${open.at(-1)}` : "end";
  return undefined;
}
