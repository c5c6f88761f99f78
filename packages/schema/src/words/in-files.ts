/** The words in files beside this module: Node reads them in a fraction of the time a module with long texts takes it. */
import type { Question } from "../generated/types.ts";
import type { ReadQuestion, WordsPart } from "./parts.ts";

/** A part of the words as the generator wrote it. */
export function readWords(part: WordsPart): unknown {
  return JSON.parse(textOf(part));
}

let steps: string | undefined;

export const readQuestion: ReadQuestion | undefined = (path) => {
  steps ??= textOf("steps");
  // `generate/word-files.ts` gives each question a line.
  const start = steps.indexOf(`\n{"path":${JSON.stringify(path)},`);
  return start < 0 ? undefined : (JSON.parse(steps.slice(start, steps.indexOf("\n", start + 1))) as Question);
};

function textOf(part: WordsPart): string {
  // Node loads all of node:fs for an import of it, streams and promises too, which takes six milliseconds.
  const { readFileSync } = process.getBuiltinModule("node:fs");
  const file = new URL(`./${part}.json`, import.meta.url);
  try {
    return readFileSync(file, "latin1");
  } catch (cause) {
    throw new Error(
      `@channelfit/schema cannot read its words at ${file}. A bundler has to leave the package external or to resolve it with the condition "module".`,
      { cause },
    );
  }
}
