import type { Contribution, Evidence, Outcome, Reason } from "@channelfit/schema";
import type { Share } from "./bound-rules.ts";
import { type Facts, type FactValue, holds } from "./engine/conditions.ts";
import { type Fired, indexesOf } from "./engine/evaluator.ts";
import { parameterList } from "./knowledge.ts";
import type { Prepared, PreparedRule } from "./prepare.ts";
import type { ReportKnowledge } from "./report-knowledge.ts";
import type { ChecklistOutcome } from "./specialise.ts";
import { fillFacts } from "./words.ts";

/** A rule that fired for a profile, and why. */
export interface Finding<Type extends Outcome["type"] = Outcome["type"]> {
  readonly rule: PreparedRule;
  readonly params: Extract<Outcome, { type: Type }>["params"];
  readonly reason: Reason;
}

type OutcomeType = Outcome["type"];

/** What fired, by kind of outcome, in the order of rule names. */
export type Findings = {
  readonly [Type in OutcomeType]: readonly Finding<Type>[];
} & { readonly checklist: readonly ChecklistOutcome["params"][] };

const outcomeTypes: readonly OutcomeType[] = [
  "for",
  "against",
  "exclude",
  "criterion",
  "gate",
  "risk",
  "strength",
  "recommendation",
  "task",
  "confidence",
  "contradiction",
  "status",
];

/** Collects the rules that fired with their reasons. */
export function findingsOf(fired: Fired, { ruleAt, eventAt, reported }: Prepared, facts: Facts): Findings {
  const byType = new Map<string, Finding[]>(outcomeTypes.map((type) => [type, []]));
  const checklist: ChecklistOutcome["params"][] = [];
  const indexes = indexesOf(fired);
  for (let at = 0; at < indexes.length; at += 1) {
    const index = indexes[at] as number;
    const event = eventAt(index);
    if (event === undefined || event.type === "part") continue;
    if (event.type === "checklist") checklist.push(event.params);
    else {
      const rule = ruleAt(index);
      byType.get(event.type)?.push({ rule, params: event.params, reason: reasonOf(rule, facts, reported) });
    }
  }
  return { ...(Object.fromEntries(byType) as unknown as Findings), checklist };
}

/** The pieces of sections that fired, as `section/part`, each with its words and what they rest on. */
export function partsOf(fired: Fired, { ruleAt, reported }: Prepared, facts: Facts): ReadonlyMap<string, Reason> {
  const parts = new Map<string, Reason>();
  for (const index of indexesOf(fired)) {
    const rule = ruleAt(index);
    if (rule.rule.event.type === "part") parts.set(rule.rule.name, reasonOf(rule, facts, reported));
  }
  return parts;
}

/** The reason of a rule, with the answers of this profile in its words. */
export function reasonOf({ reason, placeholders }: PreparedRule, facts: Facts, knowledge: ReportKnowledge): Reason {
  return placeholders.length === 0 ? reason : { ...reason, says: fillFacts(reason.says, placeholders, facts, knowledge) };
}

/** The comparisons that made a rule fire, with the answers they were made on. */
export function evidenceOf({ literals }: PreparedRule, facts: Facts): Evidence[] {
  return literals.flatMap((literal): Evidence[] => {
    const actual = facts[literal.fact];
    if (actual === undefined || !holds(literal, actual)) return [];
    return [{ fact: literal.fact, operator: literal.operator, expected: copy(literal.value), actual: copy(actual) }];
  });
}

/** A value that nobody else holds. */
export function copy(value: FactValue): Evidence["actual"] {
  return typeof value === "object" ? [...value] : value;
}

/** Tells what findings add to the value of their criterion, by the share of the answers they are about. */
export function contributions(
  { reported }: Prepared,
  facts: Facts,
): (finding: Finding<"for"> | Finding<"against">) => Contribution {
  const parts = new Map<readonly Share[], number>();
  return ({ rule: { shares, strength }, params, reason }) => {
    let part = parts.get(shares);
    if (part === undefined) {
      part = shareOf({ shares }, facts, reported);
      parts.set(shares, part);
    }
    return { criterion: params.criterion, effect: strength < 0 ? "against" : "for", strength: strength * part, reason };
  };
}

/** Part of its strength with which a rule counts: the share of the answers it is about. */
export function shareOf({ shares }: Pick<PreparedRule, "shares">, facts: Facts, knowledge: ReportKnowledge): number {
  const rankWeights = parameterList(knowledge, "goalRankWeights");
  return shares.reduce((product, share) => product * shareOfEntry(share, facts, rankWeights), 1);
}

/**
 * Lowest and highest share of an entry: anything while the list is open, and while only the ranks of the goals are, from the weight
 * of the last to that of the first.
 */
export function shareRange(share: Share, facts: Facts, knowledge: ReportKnowledge): readonly [lowest: number, highest: number] {
  const rankWeights = parameterList(knowledge, "goalRankWeights");
  const list = facts[share.fact];
  if (list === undefined) return [0, 1];
  if (share.fact === "goals.ids" && facts["goals.ranked"] === undefined && typeof list === "object") {
    const ranked = list.map((goal) => shareOfEntry({ fact: share.fact, entry: String(goal) }, facts, rankWeights));
    return [Math.min(...ranked), Math.max(...ranked)];
  }
  const part = shareOfEntry(share, facts, rankWeights);
  return [part, part];
}

/** Facts a share is worked out from, whether they are known or not. */
export function readByShare({ fact }: Share): readonly string[] {
  return fact === "goals.ids" ? [fact, "goals.ranked"] : [fact];
}

/** Share of an entry of a list among the facts. */
function shareOfEntry(share: Share, facts: Facts, rankWeights: readonly number[]): number {
  return shareInList(share, facts[share.fact], rankWeights);
}

/** Share of an entry of a list: goals weigh by rank, everything else alike. */
export function shareInList({ fact, entry }: Share, list: FactValue | undefined, rankWeights: readonly number[]): number {
  if (typeof list !== "object") return 0;
  const rank = list.indexOf(entry);
  if (rank < 0) return 0;
  if (fact !== "goals.ids") return 1 / list.length;
  const last = rankWeights.length - 1;
  let total = 0;
  for (let goal = 0; goal < list.length; goal += 1) total += rankWeights[Math.min(goal, last)] ?? 0;
  return (rankWeights[Math.min(rank, last)] ?? 0) / total;
}
