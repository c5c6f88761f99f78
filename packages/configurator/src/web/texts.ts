import { fill, type Language, type Localized } from "@channelfit/schema";
import web from "../../messages/web.json" with { type: "json" };

/** A sentence of the page, by its id. */
export type Say = (id: string, values?: Readonly<Record<string, string | number>>) => string;

const messages: Readonly<Record<string, Localized>> = web.messages;

/** Sentences of the page in a language. @throws Error for an id without a sentence: a mistake of the caller */
export function sayIn(language: Language, more: Readonly<Record<string, Localized>> = {}): Say {
  return (id, values = {}) => {
    const text = messages[id] ?? more[id];
    if (!text) throw new Error(`no message ${id}`);
    return fill(text, values)[language];
  };
}
