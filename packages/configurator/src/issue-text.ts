import type { Language, ProfileIssue } from "@channelfit/schema";
import { jsonLines } from "./json-lines.ts";
import { message } from "./messages.ts";

/** One readable block for each issue: file, line and place, the sentence, and what would be valid. */
export function issueBlocks(file: string, text: string, issues: readonly ProfileIssue[], language: Language): string {
  const { lineOf } = jsonLines(text);
  const blocks = issues.map(({ pointer, path, says, expected, nearest, code }) => {
    const line = code === "not-json" ? undefined : lineOf(path);
    const place = [file, pointer, line === undefined ? "" : `(${message("issues.line", language, { line })})`]
      .filter((part) => part !== "")
      .join(" ");
    const sentence = says[language];
    const tellsMore = nearest !== undefined || code === "required" || code === "additional-property";
    const hint =
      tellsMore && expected !== "" && !sentence.includes(expected)
        ? [`  ${message("issues.expected", language, { expected })}`]
        : [];
    return [place, `  ${sentence}`, ...hint].map(visible).join("\n");
  });
  return `${blocks.join("\n\n")}\n`;
}

/** Control characters that came from a file, written out so that they do nothing to a terminal. */
export function visible(line: string): string {
  return line.replace(/\p{Cc}/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
