import type { Gate, GateState, ReadinessStatus } from "@channelfit/schema";
import type { Reach } from "./engine/evaluator.ts";
import { holdsAny, type RuleGroup } from "./engine/rule-group.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Prepared, PreparedRule } from "./prepare.ts";
import { failureStatusOf, holdingChoice } from "./stages/gates.ts";
import { type GateRules, statusRulesOf } from "./status-rules.ts";

/** What the open answers leave possible of readiness. */
export interface StatusReach {
  /** States every gate can still take, in the order in which they take precedence. */
  readonly gates: Readonly<Record<string, readonly GateState[]>>;
  /** Every status that can still come out. */
  readonly statuses: ReadonlySet<ReadinessStatus>;
  /** Whether open answers about a gate can still change the status: to “not ready”, or between the others. */
  readonly decides: (gate: string, status: ReadinessStatus | undefined) => boolean;
  /** Whether the choice of networks is held back: for certain, for certain not, or not settled yet. */
  readonly heldBack: "yes" | "no" | "open";
}

/** Says which states of the gates, and so which statuses, can still come out. */
export function statusReachOf(reach: Reach, prepared: Prepared): StatusReach {
  const { gates: rules, ready } = statusRulesOf(prepared);
  const gates = rules.map((gate) => gateReachOf(gate, reach));
  const counted = gates.filter(({ gate }) => gate.kind !== "scoped");
  const statuses = statusesOf(counted, reachOfRules(ready, reach));
  return {
    gates: Object.fromEntries(gates.map(({ gate, states }) => [gate.id, states])),
    statuses,
    decides: decidersOf(counted, statuses),
    heldBack: heldBackOf(gates),
  };
}

/** Whether a rule about a gate or the status that could fire can still change the status, or whether networks are chosen at all. */
export function decidesStatus(event: PreparedRule["rule"]["event"], status: StatusReach, { gates }: Knowledge): boolean {
  if (event.type === "status") return status.statuses.size > 1 && status.statuses.has("ready");
  if (event.type !== "gate") return false;
  return status.decides(event.params.gate, event.params.state === "fail" ? failureStatusOf(event.params, gates) : undefined);
}

/** Whether no open answer can change the status, or whether networks are chosen at all. */
export function isStatusSettled({ statuses, heldBack }: StatusReach): boolean {
  return statuses.size === 1 && heldBack !== "open";
}

/** Whether some rules fire for certain, could fire, or cannot. */
type Firing = "certain" | "possible" | "never";

function reachOfRules(rules: RuleGroup, { certain, possible }: Reach): Firing {
  if (!holdsAny(possible, rules)) return "never";
  return holdsAny(certain, rules) ? "certain" : "possible";
}

/** What can still come out of one gate. */
interface GateReach {
  readonly gate: Gate;
  /** In the order in which they take precedence. */
  readonly states: readonly GateState[];
  /** Whether it could fail so that the status is “not ready”. */
  readonly notReady: Firing;
}

const precedence = ["not-applicable", "fail", "pass"] as const;

function gateReachOf({ gate, states: rules, notReady }: GateRules, reach: Reach): GateReach {
  const states: GateState[] = [];
  for (const state of precedence) {
    const firing = reachOfRules(rules[state], reach);
    if (firing !== "never") states.push(state);
    if (firing === "certain") return { gate, states, notReady: reachOfRules(notReady, reach) };
  }
  return { gate, states: [...states, "unknown"], notReady: reachOfRules(notReady, reach) };
}

function can({ states }: GateReach, state: GateState): boolean {
  return states.includes(state);
}

function must({ states }: GateReach, state: GateState): boolean {
  return states.length === 1 && states[0] === state;
}

/** Follows the order in which the status is decided; see `statusOf`. */
function statusesOf(counted: readonly GateReach[], ready: Firing): ReadonlySet<ReadinessStatus> {
  const statuses = new Set<ReadinessStatus>();
  if (counted.some((gate) => must(gate, "fail") && gate.notReady === "certain")) return statuses.add("not-ready");
  if (counted.some((gate) => can(gate, "fail") && gate.notReady !== "never")) statuses.add("not-ready");
  const hard = counted.filter(({ gate }) => gate.kind === "hard");
  if (hard.some((gate) => can(gate, "unknown"))) statuses.add("insufficient-data");
  if (hard.some((gate) => must(gate, "unknown"))) return statuses;
  if (counted.some((gate) => can(gate, "fail"))) statuses.add("prepare-first");
  if (counted.some((gate) => must(gate, "fail"))) return statuses;
  if (counted.some((gate) => can(gate, "unknown"))) statuses.add("insufficient-data");
  if (counted.some((gate) => must(gate, "unknown"))) return statuses;
  if (ready !== "certain") statuses.add("pilot");
  if (ready !== "never") statuses.add("ready");
  return statuses;
}

/** A failed gate makes the others of its kind irrelevant, a hard gate that stays open for good makes all of them so. */
function decidersOf(counted: readonly GateReach[], statuses: ReadonlySet<ReadinessStatus>): StatusReach["decides"] {
  const failed = counted.some((gate) => must(gate, "fail"));
  const stuck = counted.some((gate) => gate.gate.kind === "hard" && must(gate, "unknown"));
  const isWorstOpen = statuses.has("not-ready") && statuses.size > 1;
  return (id, status) => {
    const found = counted.find(({ gate }) => gate.id === id);
    if (!found) return false;
    const isOpen = found.states.length !== 1;
    if (isWorstOpen && (status === "not-ready" || (found.notReady !== "never" && isOpen))) return true;
    return !stuck && isOpen && (found.gate.kind === "hard" || !failed);
  };
}

function heldBackOf(gates: readonly GateReach[]): StatusReach["heldBack"] {
  const holding = gates.filter(({ gate }) => gate.kind === "hard" || holdingChoice.includes(gate.withholds));
  const isHolding = (state: GateState) => state === "fail" || state === "unknown";
  if (holding.some(({ states }) => states.every(isHolding))) return "yes";
  return holding.some(({ states }) => states.some(isHolding)) ? "open" : "no";
}
