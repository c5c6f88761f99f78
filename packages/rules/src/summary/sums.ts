import type { Facts } from "../engine/conditions.ts";
import { shareOfEntry } from "../findings.ts";
import { type Knowledge, parameterList } from "../knowledge.ts";
import { clamp, round } from "../stages/fit.ts";
import type { RuleColumns } from "./rule-columns.ts";

/** What speaks for and against networks, added up in the order in which a report does, so that sums are the same to the last bit. */
export class Sums {
  /** By network: the positions of the rules that move its fit, and by how much each of them does. */
  readonly moves: number[][];
  readonly sizes: number[][];
  readonly #knowledge: Knowledge;
  readonly #rules: RuleColumns;
  readonly #width: number;
  /** Values by network and criterion. */
  readonly #values: Float64Array;
  readonly #bases: Float64Array;
  /** Shares that were worked out for this profile; NaN for the others. */
  #shares = new Float64Array(0);

  constructor(knowledge: Knowledge, rules: RuleColumns) {
    const { networks, criteria } = knowledge;
    this.#knowledge = knowledge;
    this.#rules = rules;
    this.#width = criteria.length;
    this.moves = networks.map(() => []);
    this.sizes = networks.map(() => []);
    this.#bases = Float64Array.from(networks.flatMap(() => criteria.map(({ base }) => base)));
    this.#values = new Float64Array(this.#bases.length);
  }

  /** Begins anew and adds what fired for a profile: what speaks for networks, then what speaks against them. */
  addUp(pro: readonly number[], against: readonly number[], facts: Facts): void {
    this.#values.set(this.#bases);
    for (const list of this.moves) list.length = 0;
    for (const list of this.sizes) list.length = 0;
    if (this.#shares.length < this.#rules.shares.length) this.#shares = new Float64Array(this.#rules.shares.length);
    this.#shares.fill(Number.NaN);
    for (let index = 0; index < pro.length; index += 1) this.#add(pro[index] as number, facts);
    for (let index = 0; index < against.length; index += 1) this.#add(against[index] as number, facts);
  }

  #add(position: number, facts: Facts): void {
    const rules = this.#rules;
    const network = rules.network[position] as number;
    if (network < 0) return;
    let share = 1;
    const end = rules.shareEnd[position] as number;
    for (let index = rules.shareStart[position] as number; index < end; index += 1)
      share *= this.#shareAt(rules.shareList[index] as number, facts);
    const strength = (rules.strength[position] as number) * share;
    (this.#values[network * this.#width + (rules.criterion[position] as number)] as number) += strength;
    (this.moves[network] as number[]).push(position);
    (this.sizes[network] as number[]).push(Math.abs(strength) * (rules.weight[position] as number));
  }

  #shareAt(position: number, facts: Facts): number {
    const known = this.#shares[position] as number;
    if (!Number.isNaN(known)) return known;
    const share = this.#rules.shares[position];
    const found = share ? shareOfEntry(share, facts, parameterList(this.#knowledge, "goalRankWeights")) : 0;
    this.#shares[position] = found;
    return found;
  }

  /** Fit of a network over the criteria that are known. */
  fitOf(network: number, active: Uint8Array): number | null {
    const { criteria } = this.#knowledge;
    let sum = 0;
    let known = 0;
    for (let position = 0; position < criteria.length; position += 1) {
      const criterion = criteria[position];
      if (active[position] !== 1 || criterion?.part !== "fit") continue;
      sum += clamp(this.#values[network * this.#width + position] as number) * criterion.weight;
      known += criterion.weight;
    }
    return known > 0 ? round((sum * 100) / known, 1) : null;
  }
}
