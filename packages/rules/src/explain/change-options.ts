import type {
  ChangeOption,
  ChangeOptions,
  CompanyProfile,
  FieldChange,
  NetworkId,
  Reason,
  Report,
  Standing,
} from "@channelfit/schema";
import type { Facts, Literal } from "../engine/conditions.ts";
import { type Fired, has, indexesOf } from "../engine/evaluator.ts";
import { factsOf } from "../facts.ts";
import { reasonOf } from "../findings.ts";
import { type Knowledge, order, parameter } from "../knowledge.ts";
import type { Prepared } from "../prepare.ts";
import { type Changeable, type Effect, effectOfBoth, effectsOf, movedFacts } from "./effects.ts";
import { keyOf, singleChanges, withChanges } from "./levers.ts";
import { factsOfChoice, Standings } from "./standing.ts";

/** Outcomes that decide the status and the verdicts. */
const decisive: ReadonlySet<string> = new Set(["for", "against", "exclude", "criterion", "gate", "task", "status"]);

/** Writes the report of a profile. */
type Judge = (profile: CompanyProfile) => Report;

/** An effect with the level it lifts to. */
interface Lift {
  readonly effect: Effect;
  readonly level: number;
}

/**
 * The smallest changes that lift the verdict on a network, or the status where no network is named: every single change of a lever
 * and every pair of them is looked at. What can make no difference is put aside first: rules that fire, or cannot fire, whatever
 * the levers are, and changes no remaining rule notices.
 */
export function changeOptionsOf(
  profile: CompanyProfile,
  network: NetworkId | undefined,
  prepared: Prepared,
  judge: Judge,
): ChangeOptions {
  const { knowledge } = prepared;
  const facts = factsOf(profile, knowledge);
  const changes = singleChanges(profile, knowledge, network);
  const rules = rulesAtStake(facts, changes, prepared);
  const company: Changeable = { profile, knowledge, facts, stake: factsAtStake(rules.open, prepared) };
  const effects = effectsOf(changes, company);
  const report = judge(profile);
  const fixed = fixedReasons(rules.always, network, facts, prepared);
  const standings = new Standings(prepared, facts, rules, report.status, network);
  const found = fixed.some(({ excludes }) => excludes) ? [] : lifts(effects, company, standings, prepared);
  const options = smallest(found);
  return {
    ...(network && { network }),
    now: standingOf(report, network),
    options: options
      .slice(0, parameter(knowledge, "shownChanges"))
      .map(({ effect }) => told(effect, report, network, profile, judge)),
    more: Math.max(0, options.length - parameter(knowledge, "shownChanges")),
    tried: { changes: changes.length, pairs: pairCount(changes) },
    fixed: fixed.map(({ reason }) => reason),
  };
}

/** Rules that fire whatever the levers are, and those that may or may not. */
function rulesAtStake(facts: Facts, changes: readonly FieldChange[], prepared: Prepared): { always: Fired; open: number[] } {
  const { knowledge, evaluator, outcomeAt } = prepared;
  const names = new Set([...Object.keys(facts), ...Object.keys(knowledge.derivedFacts)]);
  const fields = changes.map(({ field }) => field);
  const movable = new Set([...movedFacts(names, fields, knowledge).values()].flat());
  const still = Object.fromEntries(Object.entries(facts).filter(([fact]) => !movable.has(fact)));
  const always = evaluator.certain(still).slice();
  const open = indexesOf(evaluator.possible(still)).filter(
    (position) => !has(always, position) && decisive.has(outcomeAt(position) ?? ""),
  );
  return { always, open };
}

function factsAtStake(open: readonly number[], prepared: Prepared): ReadonlyMap<string, readonly Literal[]> {
  const facts = new Map<string, Literal[]>();
  for (const position of open) {
    for (const literal of prepared.ruleAt(position).literals)
      facts.set(literal.fact, [...(facts.get(literal.fact) ?? []), literal]);
  }
  for (const fact of factsOfChoice(prepared.knowledge)) facts.set(fact, []);
  return facts;
}

/** Singles and pairs that lift, each higher than its parts alone. */
function lifts(effects: readonly Effect[], company: Changeable, standings: Standings, { evaluator }: Prepared): Lift[] {
  const certainWith = evaluator.certainWith(company.facts);
  const levelOf = ({ differing, changes }: Effect) =>
    standings.level({ profile: () => withChanges(company.profile, changes), differing, fired: certainWith(differing) });
  const now = levelOf({ changes: [], effort: 0, differing: {}, joint: [] }) ?? 0;
  const singles = effects.map((effect): Lift => ({ effect, level: levelOf(effect) ?? now }));
  const found = singles.filter(({ level }) => level > now);
  const partial = singles.filter(({ level }) => level < standings.best);
  for (const [position, one] of partial.entries()) {
    for (const other of partial.slice(position + 1)) {
      const effect = effectOfBoth(one.effect, other.effect, company);
      const level = (effect && levelOf(effect)) ?? now;
      if (effect && level > Math.max(now, one.level, other.level)) found.push({ effect, level });
    }
  }
  return found;
}

/** Of options that move the same answers as far, only the one with the least effort; least effort first. */
function smallest(found: readonly Lift[]): Lift[] {
  const ordered = [...found].sort(
    (a, b) =>
      a.effect.effort - b.effect.effort ||
      a.effect.changes.length - b.effect.changes.length ||
      b.level - a.level ||
      order(a.effect.changes.map(keyOf).join(" "), b.effect.changes.map(keyOf).join(" ")),
  );
  const seen = new Set<string>();
  return ordered.filter(({ effect, level }) => {
    const key = `${level} ${effect.changes.map(answerOf).sort(order).join(" ")}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** What a change is about: the answer, or the entry it adds to a list of answers. */
function answerOf(change: FieldChange): string {
  return Array.isArray(change.to) ? keyOf(change) : change.pointer;
}

function told(
  { changes, effort }: Effect,
  before: Report,
  network: NetworkId | undefined,
  profile: CompanyProfile,
  judge: Judge,
): ChangeOption {
  const report = judge(withChanges(profile, changes));
  const members = ({ portfolio }: Report) => portfolio.members.map((member) => member.network);
  const [earlier, later] = [members(before), members(report)];
  return {
    changes: [...changes],
    effort,
    after: standingOf(report, network),
    joins: later.filter((id) => !earlier.includes(id)),
    leaves: earlier.filter((id) => !later.includes(id)),
  };
}

function standingOf({ status, candidates }: Report, network: NetworkId | undefined): Standing {
  const candidate = candidates.find((entry) => entry.network === network);
  return { status, ...(candidate && { verdict: candidate.verdict, fit: candidate.fit }) };
}

/** What excludes the network, or keeps a gate shut, whatever the levers are. */
function fixedReasons(
  always: Fired,
  network: NetworkId | undefined,
  facts: Facts,
  { ruleAt, outcomeAt, networkAt, knowledge }: Prepared,
): { reason: Reason; excludes: boolean }[] {
  return indexesOf(always).flatMap((position) => {
    const excludes = network !== undefined && outcomeAt(position) === "exclude" && networkAt(position) === network;
    if (!excludes && outcomeAt(position) !== "gate") return [];
    const rule = ruleAt(position);
    const { event } = rule.rule;
    const shuts = event.type === "gate" && event.params.state === "fail" && isCounted(event.params.gate, knowledge);
    return excludes || shuts ? [{ reason: reasonOf(rule, facts, knowledge), excludes }] : [];
  });
}

function isCounted(id: string, { gates }: Knowledge): boolean {
  return gates.some((gate) => gate.id === id && gate.kind !== "scoped");
}

/** Pairs of changes that do not exclude each other. */
function pairCount(changes: readonly FieldChange[]): number {
  const all = (changes.length * (changes.length - 1)) / 2;
  const byPointer = new Map<string, number>();
  for (const { pointer, to } of changes) if (!Array.isArray(to)) byPointer.set(pointer, (byPointer.get(pointer) ?? 0) + 1);
  return [...byPointer.values()].reduce((count, same) => count - (same * (same - 1)) / 2, all);
}
