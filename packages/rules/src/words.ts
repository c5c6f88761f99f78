import type { Language, Localized } from "@channelfit/schema";
import { vocabularyLabelOf } from "@channelfit/schema/vocabulary";
import { hoursConstants } from "./constants.ts";
import type { Facts, FactValue } from "./engine/conditions.ts";
import { valueOfField } from "./labels.ts";
import type { ReportKnowledge, ReportNetwork } from "./report-knowledge.ts";
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
export function valueLabel(
  fact: string,
  value: FactValue,
  knowledge: Pick<ReportKnowledge, "networks" | "questions">,
): Localized {
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

/** A text taken apart. */
interface Template {
  /** Plain parts, and between them the names of placeholders. */
  readonly parts: readonly string[];
  /** The first part with a capital first letter. */
  readonly capital: string;
}

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
  return { parts, capital: capitalise(parts[0] as string) };
}

/** What knows the words for placeholders. */
export interface WordSource {
  /** What stands for a name; undefined where it is not known yet. */
  wordFor(name: string): Localized | undefined;
}

/**
 * Fills placeholders behind the first part; those without a value stay as they are.
 * @param open collects their names, each once
 */
function filled({ parts }: Template, first: string, language: Language, words: WordSource, open?: string[]): string {
  let result = first;
  for (let part = 1; part < parts.length; part += 2) {
    const name = parts[part] as string;
    const value = words.wordFor(name);
    if (value === undefined && open && !open.includes(name)) open.push(name);
    result += value === undefined ? `{${name}}` : value[language];
    result += parts[part + 1] as string;
  }
  return result;
}

/** As {@link filled}, with a capital first letter. It is looked for before texts are joined: after that, it would take copying them. */
function filledSentence(template: Template, language: Language, words: WordSource, open?: string[]): string {
  const text = filled(template, template.capital, language, words, open);
  return template.capital === "" ? capitalise(text) : text;
}

/** Nothing is left to fill in. */
const none: readonly string[] = [];

/**
 * Fills what is known before a profile is: the names of network, audience and channel, and figures of the catalogue.
 * @returns the text, and the names that wait for a profile
 */
export function bindWords(says: Localized, words: WordSource): { says: Localized; open: readonly string[] } {
  const german = templateOf(says.de);
  const english = templateOf(says.en);
  const [, name] = german.parts;
  if (name === undefined) return { says, open: none };
  // Most texts name the network and nothing else.
  if (german.parts.length === 3 && english.parts.length === 3 && english.parts[1] === name) {
    const word = words.wordFor(name);
    if (word) return { says: { de: around(word.de, german), en: around(word.en, english) }, open: none };
  }
  const open: string[] = [];
  const de = filledSentence(german, "de", words, open);
  const en = filledSentence(english, "en", words);
  return { says: { de, en }, open };
}

/** A sentence with one word to fill in. */
function around(word: string, { parts, capital }: Template): string {
  return (capital === "" ? capitalise(word) : capital + word) + (parts[2] as string);
}

/** The name of a network as it stands in sentences, or hours it takes; undefined for anything else. */
export function networkWord(name: string, network: ReportNetwork, knowledge: ReportKnowledge): Localized | undefined {
  if (name === "network.name") return network.inSentence ?? network.names;
  const hours = hoursConstants.get(name);
  return hours === undefined ? undefined : valueLabel(name, network.hours[hours], knowledge);
}

/** The audience or the channel a rule is bound to, or a constant of its network, in words. */
export function boundWord(
  name: string,
  binding: Binding,
  constants: (binding: Binding) => ConstantOf,
  knowledge: ReportKnowledge,
): Localized | undefined {
  const { audience, channel } = binding;
  if (name === "audience" && audience) return vocabularyLabelOf("AudienceKind", audience);
  if (name === "channel" && channel) return vocabularyLabelOf("ChannelKind", channel);
  const constant = constants(binding)(name);
  return constant === undefined ? undefined : valueLabel(name, constant, knowledge);
}

/** Fills the facts of a profile into a text. */
export function fillFacts(
  says: Localized,
  placeholders: readonly { readonly name: string; readonly fact: string }[],
  facts: Facts,
  knowledge: Pick<ReportKnowledge, "networks" | "questions">,
): Localized {
  const values = new Map<string, Localized>();
  for (const { name, fact } of placeholders) {
    const value = facts[fact];
    if (value !== undefined) values.set(name, valueLabel(fact, value, knowledge));
  }
  const words: WordSource = { wordFor: (name) => values.get(name) };
  const inLanguage = (language: Language) => {
    const template = templateOf(says[language]);
    return filled(template, template.parts[0] as string, language, words);
  };
  return inLanguages(inLanguage);
}

/** A sentence with a capital first letter. */
export function capitalise(text: string): string {
  const first = text.charAt(0);
  const capital = first.toUpperCase();
  return first === capital ? text : capital + text.slice(1);
}
