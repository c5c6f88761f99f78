import type { Language, Localized, NetworkId } from "@channelfit/schema";
import { fill } from "@channelfit/schema/vocabulary";
import { dayLabel } from "../day-label.ts";
import type { Knowledge } from "../knowledge.ts";
import { phrase } from "../stages/verdicts.ts";
import type { Line } from "./document.ts";

/** Says things in one language, with the words of a knowledge. */
export interface Voice {
  readonly language: Language;
  readonly knowledge: Knowledge;
  /** A text in this language. */
  text(localized: Localized): string;
  /** A phrase of the knowledge with its placeholders filled. */
  say(id: string, values?: Readonly<Record<string, string | number>>): string;
  /** A text after its label, as in "What helps: ...". */
  detail(label: string, text: string): Line;
  /** A number in the way of the language: 1.234,5 or 1,234.5. */
  number(value: number): string;
  /** A calendar day in words. */
  date(day: string): string;
  /** Name of a network; its id where the knowledge does not have it. */
  network(id: NetworkId): string;
  /** Entries joined for a sentence: "a, b and c"; "a, b; c" where an entry has a comma of its own. */
  list(entries: readonly string[]): string;
}

/** Builds the voice of a report. */
export function voiceOf(language: Language, knowledge: Knowledge): Voice {
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 20 });
  const networks = new Map(knowledge.networks.map(({ id, names }) => [id, names[language]]));
  const say: Voice["say"] = (id, values = {}) => fill(phrase(id, knowledge), values)[language];
  return {
    language,
    knowledge,
    say,
    text: (localized) => localized[language],
    detail: (label, text) => [{ label: say("label.detail", { label, text: "" }).trimEnd() }, ` ${text}`],
    number: (value) => numbers.format(value),
    date: (day) => dayLabel(day, knowledge)[language],
    network: (id) => networks.get(id) ?? id,
    list(entries) {
      if (entries.length > 1 && entries.some((entry) => entry.includes(","))) return entries.join("; ");
      const last = entries.at(-1) ?? "";
      return entries.length < 2 ? last : `${entries.slice(0, -1).join(", ")} ${say("label.and")} ${last}`;
    },
  };
}

/** Text that a person wrote, on one line. */
export function ownWords(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Entries with the same words only once. */
export function distinct(sentences: readonly string[]): string[] {
  return [...new Set(sentences)];
}
