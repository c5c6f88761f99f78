import type { Language, Localized } from "@channelfit/schema";
import { fill, labelOf, languages, optionLabelOf, vocabularyLabelOf } from "@channelfit/schema/vocabulary";
import type { Facts, FactValue } from "./engine/conditions.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Binding, ConstantOf } from "./specialise.ts";

/** Profile field a fact is read from, for its labels; derived facts stand for themselves. */
export function fieldOf(fact: string): string {
  const parts = fact.split(".");
  const [group = "", second = "", third = ""] = parts;
  switch (group) {
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
export function valueLabel(fact: string, value: FactValue): Localized {
  if (typeof value === "number") return { de: String(value).replace(".", ","), en: String(value) };
  const label = (entry: string | number | boolean) =>
    vocabularyOfConstant[fact]
      ? vocabularyLabelOf(vocabularyOfConstant[fact], String(entry))
      : optionLabelOf(fieldOf(fact), String(entry));
  if (typeof value !== "object") return label(value);
  return inLanguages((language) => value.map((entry) => label(entry)[language]).join(", "));
}

/** Label of a fact: of its field, or of the derived fact. */
export function factLabel(fact: string, { derivedFacts }: Pick<Knowledge, "derivedFacts">): Localized {
  return derivedFacts[fact]?.names ?? labelOf(fieldOf(fact));
}

/** Builds a text language by language. */
export function inLanguages(text: (language: Language) => string): Localized {
  return Object.fromEntries(languages.map((language) => [language, text(language)])) as unknown as Localized;
}

const placeholder = /\{([^{}]+)\}/g;

/** Fills what is known before a profile is: the names of network, audience and channel, and figures of the catalogue. */
export function bindWords(
  says: Localized,
  { network, audience, channel }: Binding,
  constantOf: ConstantOf,
  { networks }: Knowledge,
): { says: Localized; placeholders: string[] } {
  const bound: Record<string, Localized> = {};
  for (const [, name = ""] of says.de.matchAll(placeholder)) {
    const constant = constantOf(name);
    if (constant !== undefined) bound[name] = valueLabel(name, constant);
  }
  const entry = network && networks.find(({ id }) => id === network);
  if (entry) bound["network.name"] = entry.inSentence ?? entry.names;
  if (audience) bound.audience = vocabularyLabelOf("AudienceKind", audience);
  if (channel) bound.channel = vocabularyLabelOf("ChannelKind", channel);
  const plain = fill(says, bound);
  const filled = { de: capitalise(plain.de), en: capitalise(plain.en) };
  return { says: filled, placeholders: [...new Set([...filled.de.matchAll(placeholder)].flatMap(([, name]) => name ?? []))] };
}

/** Fills the facts of a profile into a text. */
export function fillFacts(
  says: Localized,
  placeholders: readonly { placeholder: string; fact: string }[],
  facts: Facts,
): Localized {
  const values = placeholders.flatMap(({ placeholder, fact }) => {
    const value = facts[fact];
    return value === undefined ? [] : [[placeholder, valueLabel(fact, value)] as const];
  });
  return fill(says, Object.fromEntries(values));
}

/** A sentence with a capital first letter. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
