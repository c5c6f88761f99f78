import type { Share } from "../bound-rules.ts";
import { shareInList } from "../findings.ts";
import { parameterList } from "../knowledge.ts";
import type { Prepared } from "../prepare.ts";
import { clamp, round } from "../stages/fit.ts";
import type { ProfileReader } from "./profile-reader.ts";
import { firedIn, isFired, type SummaryRules } from "./summary-rules.ts";

/** A rule that moves the fit of a network, with what it takes to find the strongest. */
interface Move {
  /** Place of the rule among all rules. */
  readonly place: number;
  /** Position of the group it fires with. */
  readonly group: number;
  readonly strength: number;
  readonly weight: number;
  /** The most it can move the fit: its size where no share lessens it. */
  readonly most: number;
}

/** Works out how well each network fits a profile, as the stage of the report does. */
export class Fits {
  /** Fit by network, in tenths; -1 where it is unknown. They hold until the next profile. */
  readonly tenths: Int32Array;
  readonly #rules: SummaryRules;
  /** Values by network and criterion, and what they begin with. */
  readonly #values: Float64Array;
  readonly #bases: Float64Array;
  readonly #weights: Float64Array;
  readonly #inFit: readonly boolean[];
  /** By group of rules: where what they add begins, and by what list of shares it is lessened. */
  readonly #start: Int32Array;
  readonly #shares: Int32Array;
  /** What the rules of the groups add, and to which value. */
  readonly #strengths: Float64Array;
  readonly #cells: Int32Array;
  /** Criterion each rule of the range switches on. */
  readonly #switched: Int32Array;
  readonly #shareLists: readonly (readonly { readonly slot: number; readonly share: Share }[])[];
  /** Product of each list of shares for this profile; NaN before it is worked out. */
  readonly #products: Float64Array;
  readonly #rankWeights: readonly number[];
  readonly #reader: ProfileReader;
  /** By network: its moves, the largest first; equal ones by name. */
  readonly #moves: readonly (readonly Move[])[];
  readonly #fired: Int32Array;
  readonly #active: number[] = [];
  readonly #order: number[];

  /** @param reader gives the facts of the profile that was read last */
  constructor({ knowledge }: Prepared, rules: SummaryRules, reader: ProfileReader) {
    const { networks, criteria } = knowledge;
    const { groups, ranges } = rules;
    const networkOf = new Map<string, number>(networks.map(({ id }, position) => [id, position]));
    const criterionOf = new Map<string, number>(criteria.map(({ id }, position) => [id, position]));
    this.#rules = rules;
    this.#reader = reader;
    this.tenths = new Int32Array(networks.length);
    this.#order = networks.map((_, position) => position);
    this.#bases = Float64Array.from(networks.flatMap(() => criteria.map(({ base }) => base)));
    this.#values = new Float64Array(this.#bases.length);
    this.#weights = Float64Array.from(criteria, ({ weight }) => weight);
    this.#inFit = criteria.map(({ part }) => part === "fit");
    this.#rankWeights = parameterList(knowledge, "goalRankWeights");
    const moving = groups.slice(ranges.for.start, ranges.against.end);
    const shareLists = new Map<string, number>();
    const lists: Share[][] = [];
    const strengths: number[] = [];
    const cells: number[] = [];
    const moves: Move[][] = networks.map(() => []);
    this.#start = new Int32Array(moving.length + 1);
    this.#shares = new Int32Array(moving.length);
    for (const [group, { rules: same }] of moving.entries()) {
      const shares = same[0]?.rule.shares ?? [];
      const key = JSON.stringify(shares);
      const list = shareLists.get(key) ?? lists.push([...shares]) - 1;
      shareLists.set(key, list);
      this.#shares[group] = list;
      for (const { place, rule } of same) {
        const { event } = rule.rule;
        const network = networkOf.get(rule.binding.network ?? "");
        if (network === undefined || (event.type !== "for" && event.type !== "against")) continue;
        const criterion = criterionOf.get(event.params.criterion);
        const weight = criteria[criterion ?? -1]?.weight ?? 0;
        moves[network]?.push({ place, group, strength: rule.strength, weight, most: Math.abs(rule.strength) * weight });
        if (criterion === undefined) continue;
        strengths.push(rule.strength);
        cells.push(network * criteria.length + criterion);
      }
      this.#start[group + 1] = cells.length;
    }
    for (const list of moves) list.sort((a, b) => b.most - a.most || a.place - b.place);
    this.#strengths = Float64Array.from(strengths);
    this.#cells = Int32Array.from(cells);
    this.#shareLists = lists.map((list) => list.map((share) => ({ slot: reader.slotOf(share.fact), share })));
    this.#products = new Float64Array(lists.length);
    this.#moves = moves;
    this.#fired = new Int32Array(groups.length);
    this.#switched = Int32Array.from(groups.slice(ranges.criterion.start, ranges.criterion.end), ({ rules: [first] }) => {
      const event = first?.rule.rule.event;
      return event?.type === "criterion" ? (criterionOf.get(event.params.criterion) ?? -1) : -1;
    });
  }

  /** Adds up what fired for the profile that was read last. */
  addUp(fired: Uint32Array): void {
    const { ranges } = this.#rules;
    this.#values.set(this.#bases);
    this.#products.fill(Number.NaN);
    const count = firedIn(fired, { start: ranges.for.start, end: ranges.against.end }, this.#fired);
    for (let index = 0; index < count; index += 1) {
      const group = this.#fired[index] as number;
      const product = this.#productOf(group);
      const end = this.#start[group + 1] as number;
      for (let entry = this.#start[group] as number; entry < end; entry += 1)
        (this.#values[this.#cells[entry] as number] as number) += (this.#strengths[entry] as number) * product;
    }
    this.#switchOn(fired);
    const width = this.#weights.length;
    let known = 0;
    for (const criterion of this.#active) known += this.#weights[criterion] as number;
    for (let network = 0; network < this.tenths.length; network += 1) {
      let sum = 0;
      for (let index = 0; index < this.#active.length; index += 1) {
        const criterion = this.#active[index] as number;
        sum += clamp(this.#values[network * width + criterion] as number) * (this.#weights[criterion] as number);
      }
      this.tenths[network] = known > 0 ? Math.round(10 * round((sum * 100) / known, 1)) : -1;
    }
  }

  /** Finds the criteria of the fit that are known, in their order. */
  #switchOn(fired: Uint32Array): void {
    const range = this.#rules.ranges.criterion;
    this.#active.length = 0;
    const count = firedIn(fired, range, this.#fired);
    for (let index = 0; index < count; index += 1) {
      const criterion = this.#switched[(this.#fired[index] as number) - range.start] as number;
      if (this.#inFit[criterion] && !this.#active.includes(criterion)) this.#active.push(criterion);
    }
    this.#active.sort((a, b) => a - b);
  }

  /** Part of their strength with which the rules of a group count. */
  #productOf(group: number): number {
    const list = this.#shares[group] as number;
    let product = this.#products[list] as number;
    if (Number.isNaN(product)) {
      product = 1;
      for (const { slot, share } of this.#shareLists[list] ?? [])
        product *= shareInList(share, this.#reader.values[slot], this.#rankWeights);
      this.#products[list] = product;
    }
    return product;
  }

  /** Positions of the networks, best first; equal ones by id. */
  bestFirst(): readonly number[] {
    return this.#order.sort((a, b) => (this.tenths[b] as number) - (this.tenths[a] as number) || a - b);
  }

  /** Places of the rules that moved the fit of a network most; equal ones by name. No share is more than the whole. */
  strongest(network: number, fired: Uint32Array, count: number): number[] {
    const first = this.#rules.ranges.for.start;
    const sizes: number[] = [];
    const places: number[] = [];
    for (const { place, group, strength, weight, most } of this.#moves[network] ?? []) {
      if (sizes.length === count && most < (sizes[count - 1] as number)) break;
      if (!isFired(fired, first + group)) continue;
      const size = Math.abs(strength * this.#productOf(group)) * weight;
      let rank = sizes.length;
      while (
        rank > 0 &&
        (size > (sizes[rank - 1] as number) || (size === sizes[rank - 1] && place < (places[rank - 1] as number)))
      )
        rank -= 1;
      if (rank === count) continue;
      sizes.splice(rank, 0, size);
      places.splice(rank, 0, place);
      if (sizes.length > count) {
        sizes.pop();
        places.pop();
      }
    }
    return places;
  }
}
