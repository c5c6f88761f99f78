import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;

/** An element of a page. */
export type Element = DefaultTreeAdapterTypes.Element;

/** Elements of a page, or of an element without itself, in their order; of the names only where there are any. */
export function elementsOf(page: string | Element | undefined, ...names: readonly string[]): Element[] {
  if (page === undefined) return [];
  const found = below(typeof page === "string" ? parsed(page) : page);
  return names.length === 0 ? found : found.filter(({ tagName }) => names.includes(tagName));
}

function parsed(page: string): Node {
  const mistakes: string[] = [];
  const tree = parse(page, { onParseError: ({ code, startLine }) => mistakes.push(`${code} in line ${startLine}`) });
  if (mistakes.length > 0) throw new Error(mistakes.join(", "));
  return tree;
}

function below(node: Node): Element[] {
  if (!("childNodes" in node)) return [];
  return node.childNodes.flatMap((child) => ("tagName" in child ? [child, ...below(child)] : []));
}

/** Value of an attribute. */
export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((entry) => entry.name === name)?.value;
}

/** The text a reader sees in an element. */
export function textIn(node: Node | undefined): string {
  if (node === undefined) return "";
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textIn).join("") : "";
}
