import type { CompanyProfile } from "@channelfit/schema";
import { type Facts, type FactValue, isList } from "./engine/conditions.ts";
import { factsOf } from "./facts.ts";
import type { Knowledge } from "./knowledge.ts";
import { fieldOf } from "./words.ts";

/** Facts of a profile, told apart by whether more answers can still change them. */
export interface SettledFacts {
  /** What no further answer can change. */
  readonly facts: Facts;
  /** Facts that are missing and stay so, because everybody who could know was asked. */
  readonly closed: ReadonlySet<string>;
  /** Facts that an answer could have changed which nobody knows. */
  readonly kept: Facts;
  /** Whether a fact is missing that can still become known. */
  readonly isOpen: (fact: string) => boolean;
}

/**
 * The facts of a profile when some questions have been asked in vain.
 * @param askedInVain places as JSON pointers whose answer nobody knows, such as `/audiences/0/ageBands`
 * @param names facts to look at
 */
export function settledFacts(
  profile: CompanyProfile,
  knowledge: Knowledge,
  askedInVain: ReadonlySet<string>,
  names: Iterable<string>,
): SettledFacts {
  const settled = factsOf(profile, knowledge, "settled");
  if (askedInVain.size === 0) return withoutOpen(settled, {}, new Set());
  const today = factsOf(profile, knowledge);
  const isClosed = closedFields(profile, askedInVain);
  const kept: Record<string, Facts[string]> = {};
  const closed = new Set<string>();
  for (const fact of new Set([...Object.keys(today), ...names])) {
    if (settled[fact] !== undefined) continue;
    if (!fieldsReadBy(fact, knowledge).every(isClosed)) continue;
    if (today[fact] === undefined) closed.add(fact);
    else kept[fact] = today[fact];
  }
  return withoutOpen(settled, kept, closed);
}

/** The same for a profile with one answer more. */
export function settledFactsAfter(answered: CompanyProfile, { kept, closed }: SettledFacts, knowledge: Knowledge): SettledFacts {
  return withoutOpen(factsOf(answered, knowledge, "settled"), kept, closed);
}

function withoutOpen(settled: Facts, kept: Facts, closed: ReadonlySet<string>): SettledFacts {
  const facts: Record<string, Facts[string]> = settled;
  for (const fact in kept) facts[fact] ??= kept[fact];
  return { facts, kept, closed, isOpen: (fact) => facts[fact] === undefined && !closed.has(fact) };
}

/** Tells which of some facts differ from given ones, as they are now. */
export function differingFrom(given: Facts, names: Iterable<string>): (now: Facts) => Facts {
  const before = Array.from(names, (name) => [name, given[name]] as const);
  return (now) => {
    const found: Record<string, FactValue | undefined> = {};
    for (const [name, value] of before) if (!isSame(value, now[name])) found[name] = now[name];
    return found;
  };
}

function isSame(one: FactValue | undefined, other: FactValue | undefined): boolean {
  if (one === other) return true;
  if (!isList(one) || !isList(other) || one.length !== other.length) return false;
  return one.every((entry, position) => entry === other[position]);
}

/** Fields of the profile a fact is read from. */
export function fieldsReadBy(fact: string, knowledge: Knowledge): readonly string[] {
  const known = readBy.get(knowledge) ?? new Map<string, readonly string[]>();
  readBy.set(knowledge, known);
  const fields = known.get(fact) ?? fieldsBehind(fact, knowledge);
  known.set(fact, fields);
  return fields;
}

const readBy = new WeakMap<Knowledge, Map<string, readonly string[]>>();

function fieldsBehind(fact: string, { derivedFacts }: Knowledge): readonly string[] {
  const derived = derivedFacts[fact];
  if (derived) return derived.from;
  const field = fieldOf(fact);
  if (fact === "goals.ranked") return ["goals[].id", "goals[].priority"];
  if (fact.endsWith(".networksAssumed")) return [field, "audiences[].networksUsed[].evidence"];
  return field.startsWith("presences[].") ? [field, "presences[].state", "presences[].lastPost"] : [field];
}

/** Whether every place of a field is answered, or was asked for in vain. */
function closedFields(profile: CompanyProfile, askedInVain: ReadonlySet<string>): (field: string) => boolean {
  const known = new Map<string, boolean>();
  const closed = (value: unknown, [key, ...rest]: readonly string[], pointer: string): boolean => {
    if (askedInVain.has(pointer)) return true;
    if (key === undefined) return value !== undefined && value !== null && value !== "unknown";
    const child = (name: string) =>
      value !== null && typeof value === "object" ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
    if (!key.endsWith("[]")) return closed(child(key), rest, `${pointer}/${key}`);
    const list = key.slice(0, -"[]".length);
    const entries = child(list);
    if (!Array.isArray(entries)) return askedInVain.has(`${pointer}/${list}`);
    return entries.every((entry, position) => closed(entry, rest, `${pointer}/${list}/${position}`));
  };
  return (field) => {
    const answer = known.get(field) ?? closed(profile, field.split("."), "");
    known.set(field, answer);
    return answer;
  };
}
