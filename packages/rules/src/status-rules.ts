import type { Gate, GateState, ReadinessStatus } from "@channelfit/schema";
import { type RuleGroup, ruleGroup } from "./engine/rule-group.ts";
import type { Prepared, PreparedRule } from "./prepare.ts";
import { failureStatusOf } from "./stages/gates.ts";

/** The rules about one gate. */
export interface GateRules {
  readonly gate: Gate;
  /** Those that put it in a state. */
  readonly states: Readonly<Record<DecidedState, RuleGroup>>;
  /** Those by which it fails so that the status is “not ready”. */
  readonly notReady: RuleGroup;
}

/** States a rule can put a gate in. */
type DecidedState = Exclude<GateState, "unknown">;

/** The rules about gates and the status, by what they come to. */
export interface StatusRules {
  /** In the order of the gates. */
  readonly gates: readonly GateRules[];
  /** Those that say “ready”. */
  readonly ready: RuleGroup;
  /** All of them, those together that decide the status in the same way. */
  readonly alike: readonly StatusDecision[];
  /** Every fact they read. */
  readonly facts: readonly string[];
}

/** What some rules say about the status. */
interface StatusDecision {
  readonly event: PreparedRule["rule"]["event"];
  readonly rules: readonly StatusRule[];
}

/** A rule about the status. */
interface StatusRule {
  readonly position: number;
  /** Positions of the facts it reads among those of all such rules. */
  readonly reads: readonly number[];
}

const known = new WeakMap<Prepared, StatusRules>();

/** The rules about gates and the status, sorted at first use. */
export function statusRulesOf(prepared: Prepared): StatusRules {
  const rules = known.get(prepared) ?? sorted(prepared);
  known.set(prepared, rules);
  return rules;
}

function sorted({ ruleCount, eventAt, factsAt, knowledge }: Prepared): StatusRules {
  const alike = new Map<string, { event: PreparedRule["rule"]["event"]; rules: StatusRule[] }>();
  const facts = new Map<string, number>();
  const placeOf = (fact: string): number => {
    const place = facts.get(fact) ?? facts.size;
    facts.set(fact, place);
    return place;
  };
  const positions = new Map<string, number[]>();
  const add = (name: string, position: number) => positions.set(name, [...(positions.get(name) ?? []), position]);
  for (let position = 0; position < ruleCount; position += 1) {
    const event = eventAt(position);
    if (event?.type !== "gate" && event?.type !== "status") continue;
    const names = event.type === "gate" ? outcomesOf(event.params, knowledge.gates) : ["ready"];
    for (const name of names) add(name, position);
    const key = names.join();
    const same = alike.get(key) ?? { event, rules: [] };
    same.rules.push({ position, reads: factsAt(position).map(placeOf) });
    alike.set(key, same);
  }
  const group = (name: string) => ruleGroup(positions.get(name) ?? []);
  const gates = knowledge.gates.map((gate): GateRules => {
    const inState = (state: DecidedState) => group(`${gate.id} ${state}`);
    const states = { "not-applicable": inState("not-applicable"), fail: inState("fail"), pass: inState("pass") };
    return { gate, states, notReady: group(`${gate.id} ${"not-ready" satisfies ReadinessStatus}`) };
  });
  return { gates, ready: group("ready"), alike: [...alike.values()], facts: [...facts.keys()] };
}

/** What a rule about a gate comes to: its state, and when it fails the status as well. */
function outcomesOf(
  params: { readonly gate: string; readonly state: string; readonly status?: ReadinessStatus },
  all: readonly Gate[],
): string[] {
  const state = `${params.gate} ${params.state}`;
  return params.state === "fail" ? [state, `${params.gate} ${failureStatusOf(params, all)}`] : [state];
}
