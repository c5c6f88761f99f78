import type { Candidate, Contribution, NetworkId, Reason } from "@channelfit/schema";
import { parameter } from "../knowledge.ts";
import { capitalise } from "../words.ts";
import { distinct, type Voice } from "./voice.ts";

const kinds = ["inFavour", "doubts", "uncertain", "needed"] as const;

/** What a report says of a network: what speaks for and against it, what is uncertain, and what is needed first. */
export type NetworkReasons = Readonly<Record<(typeof kinds)[number], readonly string[]>>;

/** The reasons of several networks: those that all of them share in words for all, and those of each, in the order of the networks. */
export interface ReasonsOfAll {
  readonly shared: NetworkReasons;
  readonly own: readonly NetworkReasons[];
}

/** A sentence on a network, and the same said of each of several. */
interface Statement {
  readonly text: string;
  readonly ofEach: string;
}

type Statements = Readonly<Record<(typeof kinds)[number], readonly Statement[]>>;

/**
 * Tells the reasons of the networks: a sentence that would stand under each of them is said once for all. A network keeps a few
 * reasons of its own in favour, even where the strongest are shared.
 */
export function reasonsOfAll(candidates: readonly Candidate[], voice: Voice): ReasonsOfAll {
  const most = parameter(voice.knowledge, "shownReasons");
  const least = parameter(voice.knowledge, "shownOwnReasons");
  const all = candidates.map((candidate) => statementsOn(candidate, voice));
  const told = all.map((statements) => ({ ...statements, inFavour: statements.inFavour.slice(0, most) }));
  const shared = byKind((kind) => sharedBy(told.map((statements) => statements[kind])));
  const everywhere = sharedBy(all.map(({ inFavour }) => inFavour));
  const own = told.map((statements, position) => {
    const left = byKind((kind) => statements[kind].filter(({ ofEach }) => !shared[kind].includes(ofEach)));
    const weaker = all[position]?.inFavour.slice(most).filter(({ ofEach }) => !everywhere.includes(ofEach)) ?? [];
    const inFavour = [...left.inFavour, ...weaker.slice(0, Math.max(least - left.inFavour.length, 0))];
    const texts = { ...left, inFavour };
    return byKind((kind) => distinct(texts[kind].map(({ text }) => text)));
  });
  return { shared, own };
}

function byKind<Value>(value: (kind: (typeof kinds)[number]) => Value): Record<(typeof kinds)[number], Value> {
  return { inFavour: value("inFavour"), doubts: value("doubts"), uncertain: value("uncertain"), needed: value("needed") };
}

function sharedBy([first = [], ...others]: readonly (readonly Statement[])[]): string[] {
  if (others.length === 0) return [];
  const stands = (sentence: string) => others.every((statements) => statements.some(({ ofEach }) => ofEach === sentence));
  return distinct(first.map(({ ofEach }) => ofEach)).filter(stands);
}

function statementsOn({ network, contributions, confidence, prerequisites }: Candidate, voice: Voice): Statements {
  const says = (reasons: readonly Reason[]) =>
    reasons.map((reason): Statement => {
      const text = voice.text(reason.says);
      return { text, ofEach: ofEach(text, network, voice) };
    });
  const needed = prerequisites.map(({ reason }) => reason);
  const reasons = (effect: Contribution["effect"]) => onePerRule(contributions.filter((entry) => entry.effect === effect));
  const doubts = reasons("against").filter((doubt) => !needed.some((first) => tells(first, doubt)));
  return {
    inFavour: says(reasons("for")),
    doubts: says(doubts.slice(0, parameter(voice.knowledge, "shownDoubts"))),
    uncertain: says(confidence.reasons),
    needed: says(needed),
  };
}

/** What is needed first tells a doubt that rests on no other answers, and what to do about it. */
function tells(first: Reason, doubt: Reason): boolean {
  return doubt.facts.every((fact) => first.facts.includes(fact));
}

/** One rule can speak for several audiences; the strongest is enough for a reader. */
function onePerRule(contributions: readonly Contribution[]): Reason[] {
  const byRule = new Map<string, Reason>();
  for (const { reason } of contributions) {
    const rule = reason.rule.split("@")[0] ?? "";
    if (!byRule.has(rule)) byRule.set(rule, reason);
  }
  return [...byRule.values()];
}

/** A sentence on a network as it is said of each of several; as it is where it does not name the network exactly once. */
function ofEach(text: string, id: NetworkId, voice: Voice): string {
  const network = voice.knowledge.networks.find((entry) => entry.id === id);
  const name = network && voice.text(network.inSentence ?? network.names);
  if (!name) return text;
  const each = voice.say("network.each");
  const opening = capitalise(name);
  const named = text.startsWith(opening) ? `${name}${text.slice(opening.length)}` : text;
  const [before = "", after, ...more] = named.split(name);
  return after === undefined || more.length > 0 ? text : capitalise(`${before}${each}${after}`);
}
