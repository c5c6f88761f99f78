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
function filled(says: Localized, language: Language, valueOfName: (name: string) => Localized | undefined): string {
  const template = templateOf(says[language]);
  let result = template[0] ?? "";
  for (let part = 1; part < template.length; part += 2) {
    const name = template[part] ?? "";
    const value = valueOfName(name);
    result += value === undefined ? `{${name}}` : value[language];
    result += template[part + 1] ?? "";
  }
  return result;
}

/** Names of the placeholders of a text, each once. */
function placeholdersOf(text: string): string[] {
  return [...new Set(templateOf(text).filter((_, part) => part % 2 === 1))];
}

/** Nothing is left to fill in. */
const noPlaceholders: readonly string[] = [];

/**
 * Fills what is known before a profile is: the names of network, audience and channel, and figures of the catalogue.
 * @param network the one that is bound
 * @returns the text, and the names of the placeholders that wait for a profile
 */
export function bindWords(
  says: Localized,
  { audience, channel }: Binding,
  constantOf: ConstantOf,
  network: Network | undefined,
  knowledge: Knowledge,
): { says: Localized; placeholders: readonly string[] } {
  if (templateOf(says.de).length === 1) return { says, placeholders: noPlaceholders };
  let open = noPlaceholders;
  const valueOfName = (name: string): Localized | undefined => {
    if (name === "network.name") return network?.inSentence ?? network?.names;
    if (name === "audience" && audience) return vocabularyLabelOf("AudienceKind", audience);
    if (name === "channel" && channel) return vocabularyLabelOf("ChannelKind", channel);
    const constant = constantOf(name);
    if (constant !== undefined) return valueLabel(name, constant, knowledge);
    open = [...open, name];
    return undefined;
  };
  const bound = { de: capitalise(filled(says, "de", valueOfName)), en: capitalise(filled(says, "en", valueOfName)) };
  return { says: bound, placeholders: open.length === 0 ? open : placeholdersOf(bound.de) };
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
  const valueOfName = (name: string) => values.get(name);
  return { de: filled(says, "de", valueOfName), en: filled(says, "en", valueOfName) };
}

/** A sentence with a capital first letter. */
export function capitalise(text: string): string {
  const first = text.charAt(0);
  const capital = first.toUpperCase();
  return first === capital ? text : capital + text.slice(1);
}
