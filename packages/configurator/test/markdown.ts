import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../../", import.meta.url));

/** The text of a file of this repository, by its path from the root. */
export function textOf(path: string): string {
  return readFileSync(`${root}${path}`, "utf8");
}

/** A fenced block: its language, its text, and the text of the `text` block that follows it, which is what it prints. */
export interface Block {
  readonly language: string;
  readonly code: string;
  readonly prints?: string;
}

/** The fenced blocks of a Markdown file. */
export function blocksOf(path: string): Block[] {
  const blocks = Array.from(textOf(path).matchAll(/^```(\w+)\n(.*?)^```$/gms), ([, language = "", code = ""]) => ({
    language,
    code,
  }));
  return blocks.map((block, index) => {
    const next = blocks[index + 1];
    return next?.language === "text" ? { ...block, prints: next.code } : block;
  });
}

/** The first block of a language. @throws Error when there is none */
export function blockOf(path: string, language: string): Block {
  const block = blocksOf(path).find((one) => one.language === language);
  if (!block) throw new Error(`${path} has no block of ${language}`);
  return block;
}

/** Targets of the links that lead to a file of this repository. */
export function relativeLinksOf(path: string): string[] {
  return Array.from(textOf(path).matchAll(/\]\(([^)\s]+)\)/g), ([, target = ""]) => target).filter(
    (target) => !/^[a-z]+:|^#/.test(target),
  );
}

/** What stands in backticks or on a line of its own in a shell block. */
export function commandsOf(path: string): string[] {
  const inline = Array.from(textOf(path).matchAll(/`([^`\n]+)`/g), ([, command = ""]) => command);
  const lines = blocksOf(path).flatMap(({ language, code }) => (language === "sh" ? code.split("\n") : []));
  return [...inline, ...lines.map((line) => line.replace(/\s+#.*$/, "").trim())];
}

/** Names of values in the first column of the tables, such as `recommend` of "`recommend(profile)`"; types are left out. */
export function valuesInTablesOf(path: string): string[] {
  const cells = Array.from(textOf(path).matchAll(/^\| (`.*?) \|/gm), ([, cell = ""]) => cell);
  return cells.flatMap((cell) => Array.from(cell.matchAll(/`([a-z]\w*)[^`]*`/g), ([, name = ""]) => name));
}
