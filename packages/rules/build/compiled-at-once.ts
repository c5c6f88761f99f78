import { type ArrowFunctionExpression, type FunctionDeclaration, type FunctionExpression, type Node, parse } from "acorn";
import { simple } from "acorn-walk";
import MagicString from "magic-string";
import type { Range } from "./called-functions.ts";

/**
 * Has V8 compile functions of a module while it reads the module. Otherwise it skips each one first, only to read it again when it is
 * called. Brackets around a function tell it that the function is wanted soon.
 *
 * Declarations become variables at the top of the module, so that they are there as early as before. Methods stay as they are: for V8
 * they begin with their name, for the parser behind it.
 */
export function compiledAtOnce(code: string, functions: readonly Range[]): string {
  const wanted = new Set(functions.map(keyOf));
  const isWanted = (node: Node) => wanted.has(keyOf(node));
  const module = parse(code, { sourceType: "module", ecmaVersion: "latest" });
  const expressions: (FunctionExpression | ArrowFunctionExpression)[] = [];
  simple(module, {
    FunctionExpression: (node) => expressions.push(node),
    ArrowFunctionExpression: (node) => expressions.push(node),
  });
  const declarations = module.body.filter((node): node is FunctionDeclaration => node.type === "FunctionDeclaration");
  const top = module.body.find(({ type }) => type !== "ImportDeclaration")?.start ?? code.length;
  const text = new MagicString(code);
  for (const { start, end } of expressions.filter(isWanted)) text.prependRight(start, "(").appendLeft(end, ")");
  for (const { start, end, id, async } of declarations.filter((node) => isWanted(node) && !node.generator)) {
    text.overwrite(start, id.end, `var ${id.name}=(${async ? "async " : ""}function`).appendLeft(end, ");");
    if (start > top) text.move(start, end, top);
  }
  return text.toString();
}

function keyOf({ start, end }: Range): string {
  return `${start} ${end}`;
}
