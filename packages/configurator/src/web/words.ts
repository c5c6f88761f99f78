import type { Judge } from "@channelfit/rules";
import type { Language } from "@channelfit/schema";
import type { Words } from "./scene.ts";
import { sayIn } from "./texts.ts";

/** How things are said in a language, with the phrases of a knowledge. */
export function wordsIn(language: Language, { phrases }: Judge["knowledge"]): Words {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return {
    language,
    say: sayIn(language),
    text: (text) => text[language],
    phrase: (id) => phrases[id]?.[language] ?? id,
    number: (value) => format.format(value),
  };
}
