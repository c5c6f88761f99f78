import type { Language, Localized, Network } from "@channelfit/schema";
import { vocabularyLabelOf } from "@channelfit/schema/vocabulary";
import type { Facts, FactValue } from "./engine/conditions.ts";
import type { Knowledge } from "./knowledge.ts";
import { valueOfField } from "./labels.ts";
import type { Binding, ConstantOf } from "./specialise.ts";

/** Profile field a fact is read from, for its labels; derived facts stand for themselves. */
export function fieldOf(fact: string): string {
  const parts = fact.split(".");
  const [group = "", second = "", third = ""] = parts;
  switch (group) {
    case "assessment":
      return "assessedBy";
    case "goals":
      return "goals[].id";
    case "audiences":
      return "audiences[].kind";
    case "audience":
      return third.startsWith("networks") ? "audiences[].networksUsed[].network" : `audiences[].${third || second}`;
    case "channel":
      return `integration.channels[].${third || second}`;
    case "presence":
      return `presences[].${third || second}`;
    case "presences":
      return "presences[].network";
    default:
      return fact === "strategy.excluded" ? "strategy.excluded[].network" : fact;
  }
}

const vocabularyOfConstant: Readonly<Record<string, string>> = {
  "network.functions": "NetworkFunction",
  "network.tones": "Tone",
  "network.formats": "ContentFormat",
  "network.servedGoals": "Goal",
  "network.reachedAudiences": "AudienceKind",
  "network.support": "SupportKind",
};

/** A value in words: options by their label, lists joined, numbers with the decimal sign of the language. */
export function valueLabel(fact: string, value: FactValue, knowledge: Pick<Knowledge, "networks" | "questions">): Localized {
  if (typeof value === "number") return { de: String(value).replace(".", ","), en: String(value) };
  const label = (entry: string | number | boolean) =>
    vocabularyOfConstant[fact]
      ? vocabularyLabelOf(vocabularyOfConstant[fact], String(entry))
      : valueOfField(fieldOf(fact), String(entry), knowledge);
  if (typeof value !== "object") return label(value);
  return inLanguages((language) => value.map((entry) => label(entry)[language]).join(", "));
}

/** Builds a text language by language. */
export function inLanguages(text: (language: Language) => string): Localized {
  return { de: text("de"), en: text("en") };
}

/** A text taken apart: plain parts, and between them the names of placeholders. */
type Template = readonly string[];

const templates = new Map<string, Template>();

function templateOf(text: string): Template {
  const known = templates.get(text);
  if (known) return known;
  const template = text.split(/[{}]/);
  templates.set(text, template);
  return template;
}

/** Fills placeholders; those without a value stay as they are. */
function filled(text: string, lookUp: (name: string) => string | undefined): string {
  const template = templateOf(text);
  let result = template[0] ?? "";
  for (let part = 1; part < template.length; part += 2) {
    const name = template[part] ?? "";
    result += (lookUp(name) ?? `{${name}}`) + (template[part + 1] ?? "");
  }
  return result;
}

function placeholdersOf(text: string): string[] {
  return templateOf(text).filter((_, part) => part % 2 === 1);
}

/** Fills what is known before a profile is: the names of network, audience and channel, and figures of the catalogue. */
export function bindWords(
  says: Localized,
  { audience, channel }: Binding,
  constantOf: ConstantOf,
  network: Network | undefined,
  knowledge: Knowledge,
): { says: Localized; placeholders: readonly string[] } {
  if (templateOf(says.de).length === 1) return { says, placeholders: [] };
  const lookUp = (name: string): Localized | undefined => {
    if (name === "network.name") return network?.inSentence ?? network?.names;
    if (name === "audience" && audience) return vocabularyLabelOf("AudienceKind", audience);
    if (name === "channel" && channel) return vocabularyLabelOf("ChannelKind", channel);
    const constant = constantOf(name);
    return constant === undefined ? undefined : valueLabel(name, constant, knowledge);
  };
  const open = new Set(placeholdersOf(says.de).filter((name) => lookUp(name) === undefined));
  const bound = inLanguages((language) => capitalise(filled(says[language], (name) => lookUp(name)?.[language])));
  return { says: bound, placeholders: [...open] };
}

/** Fills the facts of a profile into a text. */
export function fillFacts(
  says: Localized,
  placeholders: readonly { readonly name: string; readonly fact: string }[],
  facts: Facts,
  knowledge: Pick<Knowledge, "networks" | "questions">,
): Localized {
  const values = new Map<string, Localized>();
  for (const { name, fact } of placeholders) {
    const value = facts[fact];
    if (value !== undefined) values.set(name, valueLabel(fact, value, knowledge));
  }
  return inLanguages((language) => filled(says[language], (name) => values.get(name)?.[language]));
}

/** A sentence with a capital first letter. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
