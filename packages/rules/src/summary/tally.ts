import type { Prerequisite } from "@channelfit/schema";
import type { Facts } from "../engine/conditions.ts";
import type { Fired } from "../engine/evaluator.ts";
import type { Finding, Findings } from "../findings.ts";
import type { Prepared } from "../prepare.ts";
import type { Choosable } from "../stages/portfolio.ts";
import { RuleColumns, uses } from "./rule-columns.ts";
import { Sums } from "./sums.ts";

/** A network as far as a summary goes. */
export interface TalliedNetwork extends Choosable {
  /** Place among the networks of the knowledge. */
  readonly position: number;
}

/** What fired for one profile, as far as a summary goes; it holds until the next one. */
export interface Tally {
  /** Every network, best first; equal ones by id. */
  readonly networks: readonly TalliedNetwork[];
  readonly findings: Pick<Findings, "gate" | "status">;
  /** Positions of the rules that tell risks. */
  readonly risks: readonly number[];
}

/** Adds up what fires, as the stages of a report do, without its reasons. */
export class Tallier {
  readonly rules: RuleColumns;
  readonly #sums: Sums;
  readonly #prepared: Prepared;
  readonly #active: Uint8Array;

  constructor(prepared: Prepared) {
    this.#prepared = prepared;
    this.rules = new RuleColumns(prepared);
    this.#sums = new Sums(prepared.knowledge, this.rules);
    this.#active = new Uint8Array(prepared.knowledge.criteria.length);
  }

  /** Adds up what fired for a profile. */
  tally(fired: Fired, facts: Facts): Tally {
    const { rules } = this;
    const lists: number[][] = Object.values(uses).map(() => []);
    const active = this.#active.fill(0);
    for (let word = 0; word < fired.length; word += 1) {
      for (let bits = fired[word] as number; bits !== 0; bits &= bits - 1) {
        const position = word * 32 + 31 - Math.clz32(bits & -bits);
        const use = (rules.use[position] as number) || rules.see(position);
        if (use === uses.criterion) active[rules.criterion[position] as number] = 1;
        else if (use !== uses.nothing) (lists[use] as number[]).push(position);
      }
    }
    const listOf = (use: number): readonly number[] => lists[use] ?? [];
    this.#sums.addUp(listOf(uses.moves), listOf(uses.opposes), facts);
    const findings = {
      gate: listOf(uses.gate).map((position) => rules.findingAt(position) as Finding<"gate">),
      status: listOf(uses.status).map((position) => rules.findingAt(position) as Finding<"status">),
    };
    return { networks: this.#networks(listOf(uses.exclude), listOf(uses.task)), findings, risks: listOf(uses.risk) };
  }

  #networks(excluding: readonly number[], asking: readonly number[]): TalliedNetwork[] {
    const { rules } = this;
    const exclusions = new Map<number, Finding<"exclude">[]>();
    const prerequisites = new Map<number, Prerequisite[]>();
    for (const position of excluding)
      put(exclusions, rules.network[position] as number, rules.findingAt(position) as Finding<"exclude">);
    for (const position of asking) {
      const { params, reason } = rules.findingAt(position) as Finding<"task">;
      put(prerequisites, rules.network[position] as number, { step: params.step, reason });
    }
    const networks = this.#prepared.knowledge.networks.map(
      (network, position): TalliedNetwork => ({
        network,
        position,
        fit: this.#sums.fitOf(position, this.#active),
        exclusions: exclusions.get(position) ?? none,
        prerequisites: prerequisites.get(position) ?? none,
      }),
    );
    return networks.sort((a, b) => (b.fit ?? -1) - (a.fit ?? -1) || a.position - b.position);
  }

  /** Positions of the rules that move the fit of a network most; equal ones by their name. */
  strongest(network: number, count: number): number[] {
    const moves = this.#sums.moves[network] ?? [];
    const sizes = this.#sums.sizes[network] ?? [];
    const order: number[] = [];
    for (let index = 0; index < moves.length; index += 1) {
      let place = order.length;
      if (place === count && !this.#isStronger(index, order[place - 1] as number, moves, sizes)) continue;
      if (place === count) place -= 1;
      for (; place > 0 && this.#isStronger(index, order[place - 1] as number, moves, sizes); place -= 1)
        order[place] = order[place - 1] as number;
      order[place] = index;
    }
    for (let place = 0; place < order.length; place += 1) order[place] = moves[order[place] as number] as number;
    return order;
  }

  #isStronger(one: number, other: number, moves: readonly number[], sizes: readonly number[]): boolean {
    const difference = (sizes[one] as number) - (sizes[other] as number);
    if (difference !== 0) return difference > 0;
    return this.rules.ruleAt(moves[one] as number).name < this.rules.ruleAt(moves[other] as number).name;
  }
}

const none: readonly never[] = [];

function put<Entry>(lists: Map<number, Entry[]>, network: number, entry: Entry): void {
  const list = lists.get(network);
  if (list) list.push(entry);
  else lists.set(network, [entry]);
}
