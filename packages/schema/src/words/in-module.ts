/** The words in modules: for pages and bundles of all kinds, and for the sources as they are. */
import { messagesText, stepsText, vocabularyText } from "../generated/words.ts";
import type { ReadQuestion, WordsPart } from "./parts.ts";

const texts: Readonly<Record<WordsPart, string>> = { steps: stepsText, vocabulary: vocabularyText, messages: messagesText };

/** Questions are found among all: here they can only be read together. */
export const readQuestion: ReadQuestion | undefined = undefined;

/** A part of the words as the generator wrote it. */
export function readWords(part: WordsPart): unknown {
  return JSON.parse(texts[part]);
}
