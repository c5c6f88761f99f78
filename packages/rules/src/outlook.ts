import type { CompanyProfile, GateState, NetworkId } from "@channelfit/schema";
import { fitIntervals, type Interval, openRules, type Reach, reachOf } from "./bounds.ts";
import { isAnswered } from "./completeness.ts";
import type { Facts } from "./engine/conditions.ts";
import { indexesOf } from "./engine/evaluator.ts";
import { factsOf } from "./facts.ts";
import { type Knowledge, order, parameter } from "./knowledge.ts";
import type { Prepared, PreparedRule } from "./prepare.ts";
import { fieldOf } from "./words.ts";

/** What the open answers can still change. */
export interface Outlook {
  /** States every gate can still take, the present one among them. */
  readonly gates: Readonly<Record<string, readonly GateState[]>>;
  /** Fit every network can still reach, 0 to 100; networks no criterion can count for are missing. */
  readonly fits: Readonly<Partial<Record<NetworkId, Interval>>>;
  /** Whether no open answer can change the status, the hub or the recommended networks. */
  readonly settled: boolean;
  /** Open fields that can still change them, in the order of their paths. */
  readonly matters: readonly string[];
}

/** Outcomes that decide the status, the hub and the recommended networks. */
const decisive: ReadonlySet<string> = new Set(["for", "against", "exclude", "criterion", "gate", "task", "status"]);

/** A task holds a network back only where it is about one; the others just go on the plan. */
function isDecisive({ rule: { event }, binding }: PreparedRule): boolean {
  return decisive.has(event.type) && (event.type !== "task" || binding.network !== undefined);
}

/** Facts the choice of networks reads besides the rules. */
const readByChoice = ["company.sizeClass", "resources.hoursPerWeek", "integration.sharedResources"];

/** Says what the answers that are still open can change. */
export function outlookOf(profile: CompanyProfile, prepared: Prepared): Outlook {
  const { knowledge } = prepared;
  const facts = factsOf(profile, knowledge, "settled");
  const reach = reachOf(facts, prepared);
  const open = openRules(reach, prepared).filter(isDecisive);
  const gates = gateStates(reach, prepared);
  const fits = Object.fromEntries(fitIntervals(facts, reach, prepared));
  const settled = isSettled(gates, fits, open, facts, knowledge);
  return { gates, fits, settled, matters: settled ? [] : matteringFields(open, facts, profile, knowledge) };
}

/** The states each gate can still take. */
function gateStates(reach: Reach, { knowledge, ruleAt }: Prepared): Record<string, GateState[]> {
  const outcomes = (indexes: readonly number[]) =>
    new Set(
      indexes.flatMap((index) => {
        const { event } = ruleAt(index).rule;
        return event.type === "gate" ? [`${event.params.gate} ${event.params.state}`] : [];
      }),
    );
  const certain = outcomes(indexesOf(reach.certain));
  const possible = outcomes(indexesOf(reach.possible));
  return Object.fromEntries(
    knowledge.gates.map(({ id }) => {
      const states: GateState[] = [];
      for (const state of ["not-applicable", "fail", "pass"] as const) {
        if (possible.has(`${id} ${state}`)) states.push(state);
        if (certain.has(`${id} ${state}`)) return [id, states];
      }
      return [id, [...states, "unknown"] satisfies GateState[]];
    }),
  );
}

function isSettled(
  gates: Readonly<Record<string, readonly GateState[]>>,
  fits: Readonly<Record<string, Interval>>,
  open: readonly PreparedRule[],
  facts: Facts,
  knowledge: Knowledge,
): boolean {
  const only = (id: string, state: GateState) => gates[id]?.length === 1 && gates[id][0] === state;
  const counted = knowledge.gates.filter(({ kind }) => kind !== "scoped");
  const hardFailure = counted.some(({ id, kind, status }) => kind === "hard" && status === "not-ready" && only(id, "fail"));
  if (hardFailure) return true;
  if (counted.some(({ id }) => gates[id]?.length !== 1)) return false;
  const statusOpen = open.some(({ rule }) => rule.event.type === "status" || rule.event.type === "gate");
  if (statusOpen) return false;
  if (counted.some(({ id, kind }) => kind === "hard" && only(id, "fail"))) return true;
  return choiceSettled(fits, open, facts, knowledge);
}

/** The chosen set is settled when nothing about a network that could come into the choice is open. */
function choiceSettled(
  fits: Readonly<Record<string, Interval>>,
  open: readonly PreparedRule[],
  facts: Facts,
  knowledge: Knowledge,
): boolean {
  if (readByChoice.some((fact) => facts[fact] === undefined)) return false;
  const threshold = parameter(knowledge, "fitThresholdRecommended");
  return !open.some(({ binding: { network } }) => network === undefined || (fits[network]?.upper ?? 0) >= threshold);
}

/** The open answers that decisive rules, or the choice, still wait for. */
function matteringFields(open: readonly PreparedRule[], facts: Facts, profile: CompanyProfile, knowledge: Knowledge): string[] {
  const waiting = new Set(readByChoice.filter((fact) => facts[fact] === undefined));
  for (const { literals } of open) for (const { fact } of literals) if (facts[fact] === undefined) waiting.add(fact);
  const fields = [...waiting].flatMap((fact) => knowledge.derivedFacts[fact]?.from ?? [fieldOf(fact)]);
  return [...new Set(fields)].filter((field) => !isAnswered(profile, field)).sort(order);
}
