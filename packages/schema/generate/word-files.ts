import { writeFile } from "node:fs/promises";
import type { QuestionStep } from "../src/generated/types.ts";
import { messagesText, stepsText, vocabularyText } from "../src/generated/words.ts";

/** The words as files for Node, which src/words/in-files.ts reads. */
export async function writeWordFiles(folder: URL): Promise<void> {
  const write = (name: string, json: string) => writeFile(new URL(name, folder), inAscii(json));
  await write("steps.json", linesOf(JSON.parse(stepsText)));
  await write("vocabulary.json", vocabularyText);
  await write("messages.json", messagesText);
}

/** The steps as JSON with each question, path first, on a line of its own, so that it can be found and read alone. */
function linesOf(steps: readonly QuestionStep[]): string {
  const texts = steps.map(({ questions, ...step }) => {
    const lines = questions.map(({ path, ...question }) => `\n${JSON.stringify({ path, ...question })}\n`);
    return `${JSON.stringify(step).slice(0, -"}".length)},"questions":[${lines.join(",")}]}`;
  });
  return `[${texts.join(",")}]`;
}

/** JSON in ASCII: engines read and keep text faster when each character is one byte. */
function inAscii(json: string): string {
  return json.replace(/[^\n\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
