import { fill, type Language, type Localized } from "@channelfit/schema";
import files from "../messages/files.json" with { type: "json" };
import recommend from "../messages/recommend.json" with { type: "json" };
import usage from "../messages/usage.json" with { type: "json" };
import validate from "../messages/validate.json" with { type: "json" };

const messages: Readonly<Record<string, Localized>> = Object.assign(
  {},
  files.messages,
  recommend.messages,
  usage.messages,
  validate.messages,
);

/** A sentence of the command line. */
export function message(id: string, language: Language, values: Readonly<Record<string, string | number>> = {}): string {
  const text = messages[id];
  if (!text) throw new Error(`no message ${id}`);
  return fill(text, values)[language];
}
