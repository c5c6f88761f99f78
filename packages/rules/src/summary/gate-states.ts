import type { GateState, ReadinessStatus } from "@channelfit/schema";
import type { Knowledge } from "../knowledge.ts";
import { failureStatusOf, fromWorst, type GateOutcome, precedence } from "../stages/gates.ts";
import { firedIn, type SummaryRules } from "./summary-rules.ts";

/** What the rules about gates come to for the profile that was decided last. */
export class GateStates {
  readonly #knowledge: Knowledge;
  readonly #rules: SummaryRules;
  /** By rule of the range: position of the gate, bit of the state by precedence, and rank of the status a failure has. */
  readonly #gate: Int32Array;
  readonly #bit: Int32Array;
  readonly #failure: Int32Array;
  /** By gate: bits of the states that rules fired for, and the worst rank of a failure. */
  readonly #states: Int32Array;
  readonly #worst: Int32Array;
  readonly #fired: Int32Array;

  constructor(knowledge: Knowledge, rules: SummaryRules) {
    const { gates } = knowledge;
    const { start, end } = rules.ranges.gate;
    const params = rules.groups.slice(start, end).map(({ rules: [first] }) => {
      const event = first?.rule.rule.event;
      if (event?.type !== "gate") throw new Error("a rule about something else stands among those about gates");
      return event.params;
    });
    this.#knowledge = knowledge;
    this.#rules = rules;
    this.#gate = Int32Array.from(params, ({ gate }) => gates.findIndex(({ id }) => id === gate));
    this.#bit = Int32Array.from(params, ({ state }) => 1 << precedence.indexOf(state));
    this.#failure = Int32Array.from(params, (reason) => fromWorst.indexOf(failureStatusOf(reason, gates)));
    this.#states = new Int32Array(gates.length);
    this.#worst = new Int32Array(gates.length);
    this.#fired = new Int32Array(end - start);
  }

  /** State of every gate in its order. */
  decide(fired: Uint32Array): GateOutcome[] {
    const { gates } = this.#knowledge;
    const range = this.#rules.ranges.gate;
    const failed = 1 << precedence.indexOf("fail");
    this.#states.fill(0);
    this.#worst.fill(fromWorst.length);
    const count = firedIn(fired, range, this.#fired);
    for (let index = 0; index < count; index += 1) {
      const rule = (this.#fired[index] as number) - range.start;
      const gate = this.#gate[rule] as number;
      const bit = this.#bit[rule] as number;
      (this.#states[gate] as number) |= bit;
      if (bit === failed) this.#worst[gate] = Math.min(this.#worst[gate] as number, this.#failure[rule] as number);
    }
    return gates.map(({ id, kind }, gate) => ({ id, kind, state: this.#stateOf(gate) }));
  }

  /** The lowest bit comes first. */
  #stateOf(gate: number): GateState {
    const bits = this.#states[gate] as number;
    return bits === 0 ? "unknown" : (precedence[31 - Math.clz32(bits & -bits)] ?? "unknown");
  }

  /** The worst status among the reasons a gate failed for. */
  failureStatus(id: string): ReadinessStatus {
    return fromWorst[this.#worst[this.#knowledge.gates.findIndex((gate) => gate.id === id)] as number] ?? "prepare-first";
  }
}
