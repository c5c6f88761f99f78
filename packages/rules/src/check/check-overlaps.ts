import type { Outcome, Rule } from "@channelfit/schema";
import type { Literal } from "../engine/conditions.ts";
import { type Check, type CheckContext, documentsOfKind } from "./context.ts";
import { issueAt, type KnowledgeIssue, type Place } from "./issue.ts";
import { type Clause, clausesOf, type DomainOf, implies } from "./worlds.ts";

/** A rule with the ways it can fire. */
interface Candidate {
  readonly rule: Pick<Rule, "name" | "event">;
  readonly clauses: readonly Clause[];
  /** Where it stands, of a rule that is checked. */
  readonly place?: Place;
}

/**
 * Rules that say the same as another whenever they fire, and rules that say the opposite on the same answers. Of two rules that are
 * checked, the later one is told.
 */
export const checkOverlaps: Check = (context) => {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidatesOf(context)) {
    for (const subject of subjectsOf(candidate.rule.event)) groups.set(subject, [...(groups.get(subject) ?? []), candidate]);
  }
  const domainOf: DomainOf = (fact) => context.domains.get(fact);
  return [...groups.values()].flatMap((group) =>
    group.flatMap((one, position) => group.slice(position + 1).flatMap((other) => pairIssues(one, other, domainOf))),
  );
};

/** All rules, those that are checked last. */
function candidatesOf(context: CheckContext): Candidate[] {
  const placed = documentsOfKind(context, "RuleSet").flatMap(({ file, content }) =>
    content.rules.map((rule, position) => ({ rule, place: { file, path: ["rules", position] } })),
  );
  const checked = new Set(placed.map(({ rule }) => rule.name));
  const others = context.knowledge.ruleSets.flatMap(({ rules }) => rules.filter(({ name }) => !checked.has(name)));
  return [...others.map((rule) => ({ rule })), ...placed].flatMap((candidate) => {
    const clauses = clausesOf(candidate.rule.conditions as Parameters<typeof clausesOf>[0]);
    return clauses ? [{ ...candidate, clauses: clauses.map((clause) => clause.map(comparable)) }] : [];
  });
}

/** A comparison with another fact is compared as a whole: only the same comparison says the same. */
function comparable(literal: Literal): Literal {
  const { fact, operator, value } = literal as { fact: string; operator: Literal["operator"]; value: unknown };
  const isReference = value !== null && typeof value === "object" && "fact" in value;
  return isReference ? { fact: `${fact} ${operator} ${value.fact}`, operator: "equal", value: true } : literal;
}

/** What a rule decides; rules of one subject can repeat or contradict each other. */
function subjectsOf(event: Outcome): string[] {
  const { type } = event;
  switch (type) {
    case "for":
    case "against":
      return [`criterion ${event.params.criterion}`];
    case "gate":
      return [`gate ${event.params.gate}`];
    case "risk":
      return [`risk ${event.params.risk}`];
    case "criterion":
      return [`counts ${event.params.criterion}`];
    case "task":
      return [`step ${event.params.step}`];
    case "recommendation":
      return [`recommendation ${event.params.recommendation}`];
    case "strength":
      return [`strength ${event.params.strength}`];
    default:
      return [type];
  }
}

function pairIssues(one: Candidate, other: Candidate, domainOf: DomainOf): KnowledgeIssue[] {
  if (!one.place && !other.place) return [];
  const forth = implies(one.clauses, other.clauses, domainOf);
  const back = implies(other.clauses, one.clauses, domainOf);
  const told = (hidden: Candidate, shown: Candidate, code: string): KnowledgeIssue[] => {
    const [late, early] = hidden.place ? [hidden, shown] : [shown, hidden];
    return late.place ? [issueAt(late.place, code, { id: late.rule.name, other: early.rule.name })] : [];
  };
  if (forth && back && sameOutcome(one, other)) return told(other, one, "same-rule");
  if (forth && back && opposite(one, other)) return told(other, one, "contradictory-rules");
  if (forth && overruled(one, other)) return told(one, other, "overruled-rule");
  if (back && overruled(other, one)) return told(other, one, "overruled-rule");
  return [];
}

/** Whether two rules have the same effect; what they say may differ. */
function sameOutcome({ rule: one }: Candidate, { rule: other }: Candidate): boolean {
  return effectOf(one.event) === effectOf(other.event);
}

function effectOf({ type, params }: Outcome): string {
  const { says: _, strength, ...effect } = params as Record<string, unknown>;
  const isStrength = type === "strength";
  return JSON.stringify([type, isStrength ? strength : "", Object.entries(effect).sort()]);
}

function opposite({ rule: { event: one } }: Candidate, { rule: { event: other } }: Candidate): boolean {
  const types = [one.type, other.type];
  if (types.includes("for") && types.includes("against")) return true;
  if (one.type === "gate" && other.type === "gate") return one.params.state !== other.params.state;
  return one.type === "recommendation" && other.type === "recommendation" && one.params.state !== other.params.state;
}

const gateOrder = ["pass", "fail", "not-applicable"];
const severities = ["low", "medium", "high", "critical"];

/** Whether the first rule has no effect where the second fires too: a weaker state of a gate, or a lower severity. */
function overruled({ rule: { event: weak } }: Candidate, { rule: { event: strong } }: Candidate): boolean {
  if (weak.type === "gate" && strong.type === "gate")
    return gateOrder.indexOf(weak.params.state) < gateOrder.indexOf(strong.params.state);
  if (weak.type === "risk" && strong.type === "risk")
    return severities.indexOf(weak.params.severity) < severities.indexOf(strong.params.severity);
  return weak.type === "criterion" && strong.type === "criterion";
}
