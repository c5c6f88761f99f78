import type { CompanyProfile, FieldChange } from "@channelfit/schema";
import { type Facts, type FactValue, holds, type Literal } from "../engine/conditions.ts";
import { factsOf } from "../facts.ts";
import type { Knowledge } from "../knowledge.ts";
import { keyOf, together, withChanges } from "./levers.ts";
import { fieldsBehind } from "./missing.ts";

/** One or two changes and the facts that differ by them. */
export interface Effect {
  readonly changes: readonly FieldChange[];
  readonly effort: number;
  readonly differing: Facts;
  /** Facts that other changes move as well: two such changes together do more than each alone. */
  readonly joint: readonly string[];
}

/** Facts that matter, each with the comparisons that read it; none for one that matters by its value. */
type FactsAtStake = ReadonlyMap<string, readonly Literal[]>;

/** A company whose changes are looked at. */
export interface Changeable {
  readonly profile: CompanyProfile;
  readonly knowledge: Knowledge;
  readonly facts: Facts;
  readonly stake: FactsAtStake;
}

/**
 * The facts of some names that changes of fields can move, by what those fields belong to. Answers about one list are taken
 * together, as facts count over its entries.
 */
export function movedFacts(
  names: Iterable<string>,
  fields: Iterable<string>,
  knowledge: Knowledge,
): ReadonlyMap<string, string[]> {
  const moved = new Map<string, string[]>();
  for (const field of fields) moved.set(listOf(field), []);
  for (const fact of names) {
    for (const list of new Set(fieldsBehind(fact, knowledge).map(listOf))) moved.get(list)?.push(fact);
  }
  return moved;
}

/** The list a field belongs to, or the field itself. */
function listOf(field: string): string {
  const end = field.indexOf("[]");
  return end < 0 ? field : field.slice(0, end);
}

/**
 * What each single change does, least effort first. Of changes of the same answer that do the same only the first is kept, and none
 * that does nothing.
 */
export function effectsOf(changes: readonly FieldChange[], company: Changeable): Effect[] {
  const { knowledge, facts, stake } = company;
  const moved = movedFacts(
    stake.keys(),
    changes.map(({ field }) => field),
    knowledge,
  );
  const places = new Map<string, Set<string>>();
  for (const change of changes) {
    const { pointer, to } = change;
    for (const fact of touchedBy(change, moved, knowledge))
      places.set(fact, (places.get(fact) ?? new Set()).add(Array.isArray(to) ? keyOf({ pointer, to }) : pointer));
  }
  const seen = new Set<string>();
  return changes.flatMap((change): Effect[] => {
    const touched = touchedBy(change, moved, knowledge);
    if (touched.length === 0) return [];
    const differing = difference([change], touched, company);
    const joint = touched.filter((fact) => (places.get(fact)?.size ?? 0) > 1);
    const signature = joint.length > 0 ? keyOf(change) : signatureOf(differing, facts, stake);
    const key = `${change.pointer} ${signature}`;
    if (signature === "" || seen.has(key)) return [];
    seen.add(key);
    return [{ changes: [change], effort: change.effort, differing, joint }];
  });
}

/**
 * The facts a change can move, of those that what it belongs to can move: no fact about the profile on another network, and no
 * derived one that is described to rest on other answers.
 */
function touchedBy(
  { field, network }: FieldChange,
  moved: ReadonlyMap<string, readonly string[]>,
  { derivedFacts }: Knowledge,
): readonly string[] {
  const own = `presence.${network}.`;
  return (moved.get(listOf(field)) ?? []).filter((fact) => {
    const described = derivedFacts[fact];
    if (described) return described.from.includes(field);
    return network === undefined || !fact.startsWith("presence.") || fact.startsWith(own);
  });
}

/** What two changes do together; undefined where they exclude each other. */
export function effectOfBoth(one: Effect, other: Effect, company: Changeable): Effect | undefined {
  const [first] = one.changes;
  const [second] = other.changes;
  const changes = first && second && together(first, second);
  if (!changes) return undefined;
  const shared = one.joint.some((fact) => other.joint.includes(fact));
  const differing = shared
    ? difference(
        changes,
        [...new Set([...one.joint, ...other.joint, ...Object.keys(one.differing), ...Object.keys(other.differing)])],
        company,
      )
    : { ...one.differing, ...other.differing };
  return { changes, effort: one.effort + other.effort, differing, joint: [] };
}

function difference(
  changes: readonly FieldChange[],
  touched: readonly string[],
  { profile, knowledge, facts }: Changeable,
): Facts {
  const sections = new Set(touched.flatMap((fact) => fieldsBehind(fact, knowledge).map(sectionOf)));
  const read = Object.fromEntries(Object.entries(profile).filter(([section]) => sections.has(section)));
  const after = factsOf(withChanges({ ...given(profile), ...read }, changes), knowledge);
  return Object.fromEntries(touched.filter((fact) => !same(after[fact], facts[fact])).map((fact) => [fact, after[fact]]));
}

/** What every profile has; facts may rest on it without saying so. */
function given({ schemaVersion, assessedAt }: CompanyProfile): CompanyProfile {
  return { schemaVersion, assessedAt };
}

function sectionOf(field: string): string {
  return listOf(field).split(".")[0] ?? field;
}

function same(one: FactValue | undefined, other: FactValue | undefined): boolean {
  return one === other || (typeof one === "object" && typeof other === "object" && one.join("\n") === other.join("\n"));
}

/** How the comparisons of the differing facts come out otherwise; nothing where they do not. */
function signatureOf(differing: Facts, facts: Facts, stake: FactsAtStake): string {
  return Object.entries(differing)
    .map(([fact, value]) => {
      const literals = stake.get(fact) ?? [];
      if (literals.length === 0) return `${fact}=${JSON.stringify(value)}`;
      const turned = literals.flatMap((literal, position) =>
        holds(literal, value) === holds(literal, facts[fact]) ? [] : [position],
      );
      return turned.length > 0 ? `${fact}:${turned.join()}` : "";
    })
    .filter((part) => part !== "")
    .sort()
    .join(" ");
}
