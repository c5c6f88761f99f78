import type { GateState, ReadinessStatus } from "@channelfit/schema";
import type { Reach } from "./bounds.ts";
import { has } from "./engine/evaluator.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Prepared, PreparedRule } from "./prepare.ts";
import { ruleTableOf } from "./rule-table.ts";
import { failureStatusOf, holdingChoice } from "./stages/gates.ts";

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
  const outcomes = outcomesOf(reach, prepared);
  const { gates: all } = prepared.knowledge;
  const gates = Object.fromEntries(all.map(({ id }) => [id, statesOf(id, outcomes)]));
  const statuses = statusesOf(gates, outcomes, all);
  return { gates, statuses, decides: decidersOf(gates, statuses, outcomes, all), heldBack: heldBackOf(gates, all) };
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

/** A failed gate makes the others of its kind irrelevant, a hard gate that stays open for good makes all of them so. */
function decidersOf(
  gates: StatusReach["gates"],
  statuses: ReadonlySet<ReadinessStatus>,
  { possible }: Outcomes,
  all: Knowledge["gates"],
): StatusReach["decides"] {
  const counted = all.filter(({ kind }) => kind !== "scoped");
  const must = (id: string, state: GateState) => gates[id]?.length === 1 && gates[id][0] === state;
  const failed = counted.some(({ id }) => must(id, "fail"));
  const stuck = counted.some(({ id, kind }) => kind === "hard" && must(id, "unknown"));
  return (id, status) => {
    const gate = counted.find((candidate) => candidate.id === id);
    if (!gate) return false;
    const isWorstOpen = statuses.has("not-ready") && statuses.size > 1;
    if (isWorstOpen && (status === "not-ready" || (possible.has(`${id} not-ready`) && gates[id]?.length !== 1))) return true;
    return !stuck && gates[id]?.length !== 1 && (gate.kind === "hard" || !failed);
  };
}

/** Outcomes about gates and the status that are certain, and that are possible. */
interface Outcomes {
  readonly certain: ReadonlySet<string>;
  readonly possible: ReadonlySet<string>;
}

/** Gates' outcomes as `G-LEAD fail`, failures with their status as `G-LEAD not-ready` as well, and `ready`. */
function outcomesOf({ certain, possible }: Reach, prepared: Prepared): Outcomes {
  const { ruleAt, knowledge } = prepared;
  const outcomes = { certain: new Set<string>(), possible: new Set<string>() };
  for (const index of ruleTableOf(prepared).status) {
    if (!has(possible, index)) continue;
    const { event } = ruleAt(index).rule;
    if (event.type !== "gate" && event.type !== "status") continue;
    const names =
      event.type === "status"
        ? ["ready"]
        : [
            `${event.params.gate} ${event.params.state}`,
            ...(event.params.state === "fail" ? [`${event.params.gate} ${failureStatusOf(event.params, knowledge.gates)}`] : []),
          ];
    for (const name of names) {
      outcomes.possible.add(name);
      if (has(certain, index)) outcomes.certain.add(name);
    }
  }
  return outcomes;
}

function statesOf(gate: string, { certain, possible }: Outcomes): GateState[] {
  const states: GateState[] = [];
  for (const state of ["not-applicable", "fail", "pass"] as const) {
    if (possible.has(`${gate} ${state}`)) states.push(state);
    if (certain.has(`${gate} ${state}`)) return states;
  }
  return [...states, "unknown"];
}

/** Follows the order in which the status is decided; see `statusOf`. */
function statusesOf(
  gates: StatusReach["gates"],
  { certain, possible }: Outcomes,
  all: Knowledge["gates"],
): ReadonlySet<ReadinessStatus> {
  const counted = all.filter(({ kind }) => kind !== "scoped");
  const can = (id: string, state: GateState) => gates[id]?.includes(state) ?? false;
  const must = (id: string, state: GateState) => can(id, state) && gates[id]?.length === 1;
  const statuses = new Set<ReadinessStatus>();
  if (counted.some(({ id }) => must(id, "fail") && certain.has(`${id} not-ready`))) return statuses.add("not-ready");
  if (counted.some(({ id }) => can(id, "fail") && possible.has(`${id} not-ready`))) statuses.add("not-ready");
  const hard = counted.filter(({ kind }) => kind === "hard");
  if (hard.some(({ id }) => can(id, "unknown"))) statuses.add("insufficient-data");
  if (hard.some(({ id }) => must(id, "unknown"))) return statuses;
  if (counted.some(({ id }) => can(id, "fail"))) statuses.add("prepare-first");
  if (counted.some(({ id }) => must(id, "fail"))) return statuses;
  if (counted.some(({ id }) => can(id, "unknown"))) statuses.add("insufficient-data");
  if (counted.some(({ id }) => must(id, "unknown"))) return statuses;
  if (!certain.has("ready")) statuses.add("pilot");
  if (possible.has("ready")) statuses.add("ready");
  return statuses;
}

function heldBackOf(gates: StatusReach["gates"], all: Knowledge["gates"]): StatusReach["heldBack"] {
  const holding = all.filter(({ kind, withholds }) => kind === "hard" || holdingChoice.includes(withholds));
  const isHolding = (state: GateState) => state === "fail" || state === "unknown";
  if (holding.some(({ id }) => gates[id]?.every(isHolding))) return "yes";
  return holding.some(({ id }) => gates[id]?.some(isHolding)) ? "open" : "no";
}
