/** Keys and list positions from the root of a document to a value. */
export type Path = readonly (string | number)[];

/** JSON pointer (RFC 6901) of a path. */
export function pointerOf(path: Path): string {
  return path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** Path of a JSON pointer; digits become list positions where the document has a list. */
export function pathOf(pointer: string, document: unknown): Path {
  let value = document;
  return pointer
    .split("/")
    .slice(1)
    .map((token) => {
      const key = token.replaceAll("~1", "/").replaceAll("~0", "~");
      const step = Array.isArray(value) && /^\d+$/.test(key) ? Number(key) : key;
      value = valueAt(value, [step]);
      return step;
    });
}

/** The value at a path, or undefined where there is none. */
export function valueAt(document: unknown, path: Path): unknown {
  let value = document;
  for (const key of path) {
    if (value === null || typeof value !== "object" || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

/** Field path of a place in a profile: `["goals", 0, "id"]` is `goals[].id`, keys of the map `checklistAnswers` are `*`. */
export function fieldPathOf(path: Path): string {
  let field = "";
  for (const [position, key] of path.entries()) {
    if (typeof key === "number") field += "[]";
    else if (position === 1 && path[0] === "checklistAnswers") field += ".*";
    else field += field ? `.${key}` : key;
  }
  return field;
}
