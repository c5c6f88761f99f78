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
  let template = templates.get(text);
  if (template === undefined) {
    template = takenApart(text);
    templates.set(text, template);
  }
  return template;
}

function takenApart(text: string): Template {
  const parts: string[] = [];
  let end = 0;
  for (let start = text.indexOf("{"); start >= 0; start = text.indexOf("{", end)) {
    const close = text.indexOf("}", start);
    if (close < 0) break;
    parts.push(text.slice(end, start), text.slice(start + 1, close));
    end = close + 1;
  }
  parts.push(text.slice(end));
  return parts;
}

/** Fills placeholders; those without a value stay as they are. */
function filled(
  template: Template,
  language: Language,
  valueOfName: (name: string) => Localized | undefined,
  first = template[0] as string,
): string {
  let result = first;
  for (let part = 1; part < template.length; part += 2) {
    const name = template[part] as string;
    const value = valueOfName(name);
    result += value === undefined ? `{${name}}` : value[language];
    result += template[part + 1] as string;
  }
  return result;
}

/** As {@link filled}, with a capital first letter. It is looked for before texts are joined: after that, it would take copying them. */
function filledSentence(template: Template, language: Language, valueOfName: (name: string) => Localized | undefined): string {
  const first = template[0] as string;
  const text = filled(template, language, valueOfName, capitalise(first));
  return first === "" ? capitalise(text) : text;
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
  binding: Binding,
  constants: (binding: Binding) => ConstantOf,
  network: Network | undefined,
  knowledge: Knowledge,
): { says: Localized; placeholders: readonly string[] } {
  const german = templateOf(says.de);
  if (german.length === 1) return { says, placeholders: noPlaceholders };
  const { audience, channel } = binding;
  let open = false;
  const valueOfName = (name: string): Localized | undefined => {
    if (name === "network.name") return network?.inSentence ?? network?.names;
    if (name === "audience" && audience) return vocabularyLabelOf("AudienceKind", audience);
    if (name === "channel" && channel) return vocabularyLabelOf("ChannelKind", channel);
    const constant = constants(binding)(name);
    if (constant !== undefined) return valueLabel(name, constant, knowledge);
    open = true;
    return undefined;
  };
  const de = filledSentence(german, "de", valueOfName);
  const en = filledSentence(templateOf(says.en), "en", valueOfName);
  return { says: { de, en }, placeholders: open ? placeholdersOf(de) : noPlaceholders };
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
  return { de: filled(templateOf(says.de), "de", valueOfName), en: filled(templateOf(says.en), "en", valueOfName) };
}

/** A sentence with a capital first letter. */
export function capitalise(text: string): string {
  const first = text.charAt(0);
  const capital = first.toUpperCase();
  return first === capital ? text : capital + text.slice(1);
}
