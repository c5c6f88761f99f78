import { fill, type Language, type Localized } from "@channelfit/schema";
import ask from "../messages/ask.json" with { type: "json" };
import batch from "../messages/batch.json" with { type: "json" };
import batchBrokenOff from "../messages/batch-broken-off.json" with { type: "json" };
import check from "../messages/check.json" with { type: "json" };
import checklist from "../messages/checklist.json" with { type: "json" };
import explain from "../messages/explain.json" with { type: "json" };
import files from "../messages/files.json" with { type: "json" };
import impact from "../messages/impact.json" with { type: "json" };
import mcp from "../messages/mcp.json" with { type: "json" };
import recommend from "../messages/recommend.json" with { type: "json" };
import serve from "../messages/serve.json" with { type: "json" };
import usage from "../messages/usage.json" with { type: "json" };
import validate from "../messages/validate.json" with { type: "json" };
import webCommand from "../messages/web-command.json" with { type: "json" };

const messages: Readonly<Record<string, Localized>> = Object.assign(
  {},
  check.messages,
  batch.messages,
  batchBrokenOff.messages,
  checklist.messages,
  ask.messages,
  explain.messages,
  files.messages,
  impact.messages,
  mcp.messages,
  recommend.messages,
  usage.messages,
  serve.messages,
  validate.messages,
  webCommand.messages,
);

/** What fills the placeholders of a sentence. */
type Values = Readonly<Record<string, string | number | Localized>>;

/** A sentence of the command line. */
export function message(id: string, language: Language, values: Values = {}): string {
  return localizedMessage(id, values)[language];
}

/** A sentence of the command line in both languages. */
export function localizedMessage(id: string, values: Values = {}): Localized {
  const text = messages[id];
  if (!text) throw new Error(`no message ${id}`);
  return fill(text, values);
}
