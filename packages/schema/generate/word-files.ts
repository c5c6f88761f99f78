import { writeFile } from "node:fs/promises";
import { messagesText, stepsText, vocabularyText } from "../src/generated/words.ts";
import type { WordsPart } from "../src/words/parts.ts";

const texts: Readonly<Record<WordsPart, string>> = { steps: stepsText, vocabulary: vocabularyText, messages: messagesText };

/** The words as files for Node, which src/words/in-files.ts reads. */
export async function writeWordFiles(folder: URL): Promise<void> {
  for (const [part, text] of Object.entries(texts)) await writeFile(new URL(`${part}.json`, folder), inAscii(text));
}

/** JSON in ASCII: engines read and keep text faster when each character is one byte. */
function inAscii(json: string): string {
  return json.replace(/[^\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
