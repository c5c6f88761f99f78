import type { Language, Localized } from "@channelfit/schema";
import { fill } from "@channelfit/schema/vocabulary";
import content from "./words.json" with { type: "json" };

const words: Readonly<Record<string, Localized>> = content.words;

/** Says a phrase of the generated pages and of the coverage. @throws Error when there is no such phrase */
export function say(language: Language, id: string, values: Readonly<Record<string, string | number>> = {}): string {
  const text = words[id];
  if (!text) throw new Error(`the words of the documents lack "${id}"`);
  return fill(text, values)[language];
}
