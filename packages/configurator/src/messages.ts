import { fill, type Language, type Localized } from "@channelfit/schema";
import content from "../messages.json" with { type: "json" };

const messages: Readonly<Record<string, Localized>> = content.messages;

/** A sentence of the command line. */
export function message(id: string, language: Language, values: Readonly<Record<string, string | number>> = {}): string {
  const text = messages[id];
  if (!text) throw new Error(`no message ${id}`);
  return fill(text, values)[language];
}
