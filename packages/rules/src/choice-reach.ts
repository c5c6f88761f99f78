import type { NetworkId } from "@channelfit/schema";
import type { Interval } from "./bounds.ts";
import type { Facts } from "./engine/conditions.ts";
import { has, type Reach } from "./engine/evaluator.ts";
import { type Knowledge, parameter, parameterTable } from "./knowledge.ts";
import type { SettledFacts } from "./open-facts.ts";
import type { Prepared } from "./prepare.ts";
import { ruleTableOf } from "./rule-table.ts";
import { round } from "./stages/fit.ts";
import { hoursOf, type Limits, limitsOf, servesAny, serviceOf, valueOfSet, type Want, wantsOf } from "./stages/set-value.ts";

/** What the open answers leave possible of the chosen set. */
export interface ChoiceReach {
  /** Whether one set is chosen whatever the open answers are. */
  readonly settled: boolean;
  /** Networks that are in some set that can still be chosen; empty when the choice is settled. */
  readonly inPlay: ReadonlySet<NetworkId>;
  /** Facts the choice reads besides the rules that are still open. */
  readonly waitingFor: readonly string[];
}

/** A network that could be chosen, with the range of its fit, 0 to 100. */
interface Rival {
  readonly id: NetworkId;
  readonly isHub: boolean;
  /** Whether nothing open can take it out of the choice. */
  readonly sure: boolean;
  readonly fit: Interval;
  readonly hours: number;
  /** How well it would serve each want if it fitted perfectly. */
  readonly service: readonly number[];
}

/** Answers the choice reads, and those it can do without knowing because each of them can be tried. */
const needed = ["goals.ids", "goals.ranked", "audiences.kinds", "resources.hoursPerWeek"];
const tried = ["company.sizeClass", "integration.sharedResources"];

/**
 * Says whether the chosen set is settled: one set that is possible for certain is worth more than every other one, at every fit the
 * networks can still have. The value of a set grows with the fit of each member and is linear in each, so the corners of the ranges
 * decide.
 */
export function choiceReachOf(
  { facts, isOpen }: SettledFacts,
  reach: Reach,
  fits: ReadonlyMap<string, Interval>,
  prepared: Prepared,
): ChoiceReach {
  const { knowledge } = prepared;
  const missing = needed.filter(isOpen);
  const waitingFor = [...missing, ...tried.filter(isOpen)];
  const candidates = candidatesOf(reach, fits, facts, isOpen, prepared);
  if (missing.length > 0) return { settled: false, inPlay: namesOf(candidates), waitingFor };
  const hours = facts["d.hoursAfterReserve"];
  if (typeof hours !== "number") return { settled: true, inPlay: new Set(), waitingFor: [] };
  const wants = wantsOf(facts, knowledge);
  const serving = candidates.filter(({ network }) => servesAny(network, wants, knowledge));
  const sizes = isOpen("company.sizeClass")
    ? Object.keys(parameterTable(knowledge, "maxNetworksBesideHub"))
    : [facts["company.sizeClass"]];
  const shared = isOpen("integration.sharedResources") ? [true, false] : [facts["integration.sharedResources"] === "yes"];
  const played = sizes.flatMap((size) =>
    shared.map((isShared) => {
      const rivals = serving.map((candidate) => rivalOf(candidate, isShared, wants, knowledge));
      return contestOf(rivals, wants, limitsOf(round(hours, 2), size, knowledge), knowledge);
    }),
  );
  const winners = new Set(played.map(({ winner }) => [...winner].sort().join(" ")));
  const inPlay = new Set(played.flatMap(({ contested }) => [...contested]));
  if (winners.size > 1) for (const { winner } of played) for (const id of winner) inPlay.add(id);
  return { settled: winners.size === 1 && inPlay.size === 0, inPlay, waitingFor };
}

/** What is known of a network that could come into the choice. */
interface Candidate {
  readonly network: Knowledge["networks"][number];
  readonly fit: Interval;
  readonly sure: boolean;
}

function namesOf(candidates: readonly Candidate[]): Set<NetworkId> {
  return new Set(candidates.map(({ network }) => network.id));
}

/**
 * How many rules could still take a network out of the choice whatever its fit: exclusions, and tasks that come first, which do not
 * stop an own base. Undefined when one does for certain.
 */
export function openBars(network: NetworkId, { certain, possible }: Reach, prepared: Prepared): number | undefined {
  const bars = ruleTableOf(prepared).networks.get(network)?.bars ?? [];
  if (bars.some((position) => has(certain, position))) return undefined;
  return bars.filter((position) => has(possible, position)).length;
}

function candidatesOf(
  reach: Reach,
  fits: ReadonlyMap<string, Interval>,
  facts: Facts,
  isOpen: (fact: string) => boolean,
  prepared: Prepared,
): Candidate[] {
  const { knowledge } = prepared;
  const threshold = parameter(knowledge, "fitThresholdRecommended");
  return knowledge.networks.flatMap((network): Candidate[] => {
    const range = fits.get(network.id);
    const intent = `presence.${network.id}.intent`;
    const bars = openBars(network.id, reach, prepared);
    if (!range || bars === undefined || facts[intent] === "end") return [];
    const fit = { lower: rounded(range.lower, -1), upper: rounded(range.upper, 1) };
    if (fit.upper < threshold) return [];
    return [{ network, fit, sure: fit.lower >= threshold && bars === 0 && !isOpen(intent) }];
  });
}

/** A fit as the report rounds it, on the safe side of what floating point adds. */
export function rounded(fit: number, side: -1 | 1): number {
  return round(fit + side * floatingPoint, 1);
}

/** More than floating point can add to a fit or a value, and less than any difference that counts. */
const floatingPoint = 1e-9;

function rivalOf({ network, fit, sure }: Candidate, shared: boolean, wants: readonly Want[], knowledge: Knowledge): Rival {
  const service = serviceOf(network, wants, knowledge);
  return { id: network.id, isHub: network.role === "hub", sure, fit, hours: hoursOf(network, shared, knowledge), service };
}

/** The set that wins for certain or at the middle of all ranges, and the networks of all sets that could still beat it. */
function contestOf(
  rivals: readonly Rival[],
  wants: readonly Want[],
  limits: Limits,
  knowledge: Knowledge,
): { readonly winner: ReadonlySet<NetworkId>; readonly contested: ReadonlySet<NetworkId> } {
  const sets = setsOf(rivals, limits, parameter(knowledge, "outlookSets"));
  const names = (set: readonly Rival[]) => new Set(set.map(({ id }) => id));
  if (!sets) return { winner: new Set(), contested: names(rivals) };
  const middle = ({ fit }: Rival) => (fit.lower + fit.upper) / 2;
  const poolSize = parameter(knowledge, "portfolioPoolSize");
  const isReliable = (rival: Rival) =>
    rival.sure && rivals.filter((other) => other !== rival && other.fit.upper >= rival.fit.lower).length < poolSize;
  let winner: readonly Rival[] = [];
  let best = 0;
  for (const set of sets) {
    const value = valueAtFits(set, wants, limits, middle);
    if (value > best && set.every(isReliable)) {
      winner = set;
      best = value;
    }
  }
  const beaters = sets.filter(
    (set) => set !== winner && !(set.length === 0 && winner.length === 0) && canBeat(set, winner, wants, limits),
  );
  const contested = names(beaters.flat());
  if (contested.size > 0) for (const { id } of winner) contested.add(id);
  return { winner: names(winner), contested };
}

/** Every set within the limits, the empty one among them; undefined when there are too many to look at. */
function setsOf(rivals: readonly Rival[], limits: Limits, most: number): (readonly Rival[])[] | undefined {
  const sets: (readonly Rival[])[] = [[]];
  const extend = (set: readonly Rival[], hours: number, beside: number, next: number): boolean => {
    for (let position = next; position < rivals.length; position += 1) {
      const rival = rivals[position];
      if (!rival || hours + rival.hours > limits.hours + floatingPoint) continue;
      const more = beside + (rival.isHub ? 0 : 1);
      if (more > limits.most) continue;
      if (sets.length >= most) return false;
      const larger = [...set, rival];
      sets.push(larger);
      if (!extend(larger, hours + rival.hours, more, position + 1)) return false;
    }
    return true;
  };
  return extend([], 0, 0, 0) ? sets : undefined;
}

function valueAtFits(set: readonly Rival[], wants: readonly Want[], limits: Limits, fitOf: (rival: Rival) => number): number {
  const members = set.map((rival) => {
    const fit = fitOf(rival) / 100;
    return { isHub: rival.isHub, quality: rival.service.map((service) => fit * service) };
  });
  return valueOfSet(members, wants, limits);
}

/** Whether a set could be worth at least as much as another: at some corner of the ranges of the members they share. */
function canBeat(set: readonly Rival[], winner: readonly Rival[], wants: readonly Want[], limits: Limits): boolean {
  const common = set.filter((rival) => winner.includes(rival));
  const challenges = (fitOf: (rival: Rival, otherwise: keyof Interval) => number) =>
    valueAtFits(set, wants, limits, (rival) => fitOf(rival, "upper")) >=
    valueAtFits(winner, wants, limits, (rival) => fitOf(rival, "lower")) - floatingPoint;
  if (!challenges(({ fit }, end) => fit[end])) return false;
  for (let corner = 0; corner < 2 ** common.length; corner += 1) {
    const endOf = (rival: Rival, otherwise: keyof Interval) => {
      const bit = common.indexOf(rival);
      return bit < 0 ? otherwise : (corner >> bit) & 1 ? "upper" : "lower";
    };
    if (challenges((rival, otherwise) => rival.fit[endOf(rival, otherwise)])) return true;
  }
  return false;
}

/** Facts the choice reads besides the rules. */
export const readByChoice: readonly string[] = [...needed, ...tried];
