import type { Path } from "@channelfit/schema";
import { parse, type ValueNode } from "@humanwhocodes/momoa";

/** Where things stand in a JSON text. */
export interface JsonLines {
  /** Line of a value, counted from 1; of a missing value, the line of what should hold it. Undefined where the text is no JSON. */
  lineOf(path: Path): number | undefined;
  /** Keys that stand twice in one object. */
  readonly repeatedKeys: readonly { readonly path: Path; readonly line: number }[];
}

/** Finds out where the values of a JSON text stand. */
export function jsonLines(text: string): JsonLines {
  let root: ValueNode | undefined;
  try {
    root = parse(text.replace(/^\uFEFF/, "")).body;
  } catch {
    root = undefined;
  }
  return {
    lineOf: (path) => {
      let node: ValueNode | undefined = root;
      for (const key of path) {
        const child = childOf(node, key);
        if (!child) break;
        node = child;
      }
      return node?.loc.start.line;
    },
    repeatedKeys: root ? repeatedIn(root) : [],
  };
}

/** The value of a key, of a repeated one the last, which is the one that counts. */
function childOf(node: ValueNode | undefined, key: string | number): ValueNode | undefined {
  if (node?.type === "Array") return node.elements[Number(key)]?.value;
  if (node?.type !== "Object") return undefined;
  return node.members.findLast((member) => nameOf(member) === key)?.value;
}

type Member = Extract<ValueNode, { type: "Object" }>["members"][number];

function nameOf({ name }: Member): string {
  return name.type === "String" ? name.value : name.name;
}

function repeatedIn(root: ValueNode): { path: Path; line: number }[] {
  const found: { path: Path; line: number }[] = [];
  const queue: { node: ValueNode; path: Path }[] = [{ node: root, path: [] }];
  for (let entry = queue.pop(); entry; entry = queue.pop()) {
    const { node, path } = entry;
    if (node.type === "Array")
      queue.push(...node.elements.map(({ value }, position) => ({ node: value, path: [...path, position] })));
    if (node.type !== "Object") continue;
    const seen = new Set<string>();
    for (const member of node.members) {
      const name = nameOf(member);
      const place = [...path, name];
      if (seen.has(name)) found.push({ path: place, line: member.loc.start.line });
      seen.add(name);
      queue.push({ node: member.value, path: place });
    }
  }
  return found;
}
