import { type Claim, type Network, type Path, pathOf, valueAt } from "@channelfit/schema";
import { vocabularyLabelOf } from "@channelfit/schema/vocabulary";
import type { Voice } from "../src/render/voice.ts";
import { dateText } from "./dates.ts";
import { sourceLink } from "./source-link.ts";
import { say } from "./words.ts";

/** What each value of a network rests on, one claim a line. */
export function claimLines(network: Network, voice: Voice): string[] {
  return network.claims.map(({ fields, evidence, source, reviewBy, note }) => {
    const text = say(voice.language, "network.claim", {
      fields: fieldsText(fields, network, voice),
      evidence: voice.say(`doc.evidence.${evidence}`),
      reviewBy: dateText(reviewBy, voice),
    });
    return `- ${text}${source ? ` ${sourceLink(source, voice)}` : ""}${note ? ` – ${voice.text(note)}` : ""}`;
  });
}

const vocabularies: Readonly<Record<string, string>> = {
  serves: "Goal",
  audiences: "AudienceKind",
  ages: "AgeBand",
  functions: "NetworkFunction",
};

/** The values a claim is about in words; those of one kind stand together: "Suitability for sales, hiring staff". */
function fieldsText(fields: Claim["fields"], network: Network, voice: Voice): string {
  const places = fields.map((field) => pathOf(field, network)).map((path) => ({ path, kind: kindOf(path) }));
  return [...new Set(places.map(({ kind }) => kind))]
    .map((kind) => {
      const parts = places.filter((place) => place.kind === kind).map(({ path }) => partText(path, network, voice));
      return say(voice.language, `field.${kind}`, { parts: parts.join(", ") });
    })
    .join("; ");
}

function kindOf([key = "", ...rest]: Path): string {
  return rest.length > 0 && key in vocabularies ? `${key}.*` : [key, ...rest].join(".");
}

/** A rating by its key; an entry of a list by its value. */
function partText([key = "", part = ""]: Path, network: Network, voice: Voice): string {
  const vocabulary = vocabularies[key];
  if (vocabulary === undefined) return "";
  const entry = typeof part === "number" ? valueAt(network, [key, part]) : part;
  return voice.text(vocabularyLabelOf(vocabulary, String(entry)));
}
