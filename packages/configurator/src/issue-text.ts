import type { Language, Path, ProfileIssue } from "@channelfit/schema";
import { parse, type ValueNode } from "@humanwhocodes/momoa";
import { message } from "./messages.ts";

/** One readable block for each issue: file, line and place, the sentence, and what would be valid. */
export function issueBlocks(file: string, text: string, issues: readonly ProfileIssue[], language: Language): string {
  const lineOf = linesOf(text);
  const blocks = issues.map(({ pointer, path, says, expected, nearest, code }) => {
    const line = code === "not-json" ? undefined : lineOf(path);
    const place = [file, pointer, line === undefined ? "" : `(${message("issues.line", language, { line })})`]
      .filter((part) => part !== "")
      .join(" ");
    const sentence = says[language];
    const hint =
      nearest !== undefined && expected !== "" && !sentence.includes(expected)
        ? [`  ${message("issues.expected", language, { expected })}`]
        : [];
    return [place, `  ${sentence}`, ...hint].map(visible).join("\n");
  });
  return `${blocks.join("\n\n")}\n`;
}

/** Looks up the line a value stands on; of a missing value, the line of what should hold it. */
function linesOf(text: string): (path: Path) => number | undefined {
  let root: ValueNode | undefined;
  try {
    root = parse(text.replace(/^\uFEFF/, "")).body;
  } catch {
    root = undefined;
  }
  return (path) => {
    let node: ValueNode | undefined = root;
    for (const key of path) {
      const child = childOf(node, key);
      if (!child) break;
      node = child;
    }
    return node?.loc.start.line;
  };
}

/** Control characters that came from a file, written out so that they do nothing to a terminal. */
function visible(line: string): string {
  return line.replace(/\p{Cc}/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** The value of a key, of a repeated one the last, which is the one that counts. */
function childOf(node: ValueNode | undefined, key: string | number): ValueNode | undefined {
  if (node?.type === "Array") return node.elements[Number(key)]?.value;
  if (node?.type !== "Object") return undefined;
  return node.members.findLast(({ name }) => (name.type === "String" ? name.value : name.name) === key)?.value;
}
