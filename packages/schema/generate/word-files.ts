import { writeFile } from "node:fs/promises";
import type { QuestionStep } from "../src/generated/types.ts";
import { messagesText, stepsText, vocabularyText } from "../src/generated/words.ts";
import { escaped } from "./escaped.ts";

/** Everything but ASCII, and the ends of lines in it. */
const beyondAscii = /[^\n\x20-\x7e]/g;

/** The words as files for Node, which src/words/in-files.ts reads. */
export async function writeWordFiles(folder: URL): Promise<void> {
  const write = (name: string, json: string) => writeFile(new URL(name, folder), escaped(json, beyondAscii));
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
