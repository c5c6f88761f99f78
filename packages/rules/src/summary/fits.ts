import type { Share } from "../bound-rules.ts";
import { shareInList } from "../findings.ts";
import { type Knowledge, parameterList } from "../knowledge.ts";
import { clamp, tenthsOf } from "../stages/fit.ts";
import { type Effects, effectsOf } from "./effects.ts";
import type { ProfileReader } from "./profile-reader.ts";
import { firedIn, type Range, type SummaryRules } from "./summary-rules.ts";

/** A share by the slot of its fact. */
interface SlottedShare {
  readonly slot: number;
  readonly share: Share;
}

/** Works out how well each network fits a profile, as the stage of the report does. */
export class Fits {
  /** Fit by network, in tenths; -1 where it is unknown. They hold until the next profile. */
  readonly tenths: Int32Array;
  /** Positions of the networks, best first; equal ones by id. */
  readonly bestFirst: Int32Array;
  readonly #reader: ProfileReader;
  readonly #rankWeights: readonly number[];
  readonly #effects: Effects;
  readonly #moving: Range;
  readonly #shareLists: readonly (readonly SlottedShare[])[];
  /** Product of each list of shares for this profile; NaN before it is worked out. */
  readonly #products: Float64Array;
  /** Values by network and criterion, and what they begin with. */
  readonly #values: Float64Array;
  readonly #bases: Float64Array;
  readonly #weights: Float64Array;
  readonly #criteria: Range;
  /** By rule that switches a criterion on: its position where it belongs to the fit, else -1. */
  readonly #switches: Int32Array;
  /** Positions of the criteria that are known. */
  readonly #known: number[] = [];
  /** What moved each network, as positions of effects; a row of equal length for each network. */
  readonly #moves: Int32Array;
  /** How far the moves of the network that is looked at moved its fit. */
  readonly #sizes: Float64Array;
  readonly #moveCounts: Int32Array;
  readonly #fired: Int32Array;

  /** @param reader gives the facts of the profile that was read last */
  constructor(knowledge: Knowledge, rules: SummaryRules, reader: ProfileReader) {
    const { networks, criteria } = knowledge;
    const { groups, ranges } = rules;
    this.#reader = reader;
    this.#rankWeights = parameterList(knowledge, "goalRankWeights");
    this.#moving = { start: ranges.for.start, end: ranges.against.end };
    this.#effects = effectsOf(groups.slice(this.#moving.start, this.#moving.end), knowledge);
    this.#shareLists = this.#effects.shareLists.map((list) => list.map((share) => ({ slot: reader.slotOf(share.fact), share })));
    this.#products = new Float64Array(this.#shareLists.length);
    this.#bases = Float64Array.from(networks.flatMap(() => [...criteria.map(({ base }) => base), 0]));
    this.#values = new Float64Array(this.#bases.length);
    this.#weights = Float64Array.from([...criteria.map(({ weight }) => weight), 0]);
    this.#criteria = ranges.criterion;
    this.#switches = Int32Array.from(groups.slice(ranges.criterion.start, ranges.criterion.end), ({ rules: [first] }) => {
      const event = first?.rule.rule.event;
      return criteria.findIndex(({ id, part }) => part === "fit" && event?.type === "criterion" && id === event.params.criterion);
    });
    this.tenths = new Int32Array(networks.length);
    this.bestFirst = Int32Array.from(networks, (_, position) => position);
    this.#moveCounts = new Int32Array(networks.length);
    this.#moves = new Int32Array(networks.length * this.#effects.mostOfNetwork);
    this.#sizes = new Float64Array(this.#effects.mostOfNetwork);
    this.#fired = new Int32Array(groups.length);
  }

  /** Adds up what fired for the profile that was read last. */
  addUp(fired: Uint32Array): void {
    const { starts, networks, cells, strengths, mostOfNetwork } = this.#effects;
    const [values, moves, counts] = [this.#values, this.#moves, this.#moveCounts];
    values.set(this.#bases);
    counts.fill(0);
    this.#products.fill(Number.NaN);
    const many = firedIn(fired, this.#moving, this.#fired);
    for (let index = 0; index < many; index += 1) {
      const group = (this.#fired[index] as number) - this.#moving.start;
      const product = this.#productOf(group);
      const end = starts[group + 1] as number;
      for (let effect = starts[group] as number; effect < end; effect += 1) {
        (values[cells[effect] as number] as number) += (strengths[effect] as number) * product;
        const network = networks[effect] as number;
        const count = counts[network] as number;
        counts[network] = count + 1;
        moves[network * mostOfNetwork + count] = effect;
      }
    }
    this.#switchOn(fired);
    this.#weigh();
    this.#sort();
  }

  /** Part of their strength with which the rules of a group count. */
  #productOf(group: number): number {
    const list = this.#effects.shares[group] as number;
    let product = this.#products[list] as number;
    if (Number.isNaN(product)) {
      product = 1;
      for (const { slot, share } of this.#shareLists[list] ?? [])
        product *= shareInList(share, this.#reader.values[slot], this.#rankWeights);
      this.#products[list] = product;
    }
    return product;
  }

  /** Finds the criteria of the fit that are known, in their order. */
  #switchOn(fired: Uint32Array): void {
    const known = this.#known;
    known.length = 0;
    const count = firedIn(fired, this.#criteria, this.#fired);
    for (let index = 0; index < count; index += 1) {
      const criterion = this.#switches[(this.#fired[index] as number) - this.#criteria.start] as number;
      if (criterion >= 0 && !known.includes(criterion)) known.push(criterion);
    }
    known.sort((a, b) => a - b);
  }

  #weigh(): void {
    const width = this.#weights.length;
    let weight = 0;
    for (const criterion of this.#known) weight += this.#weights[criterion] as number;
    for (let network = 0; network < this.tenths.length; network += 1) {
      let sum = 0;
      for (let index = 0; index < this.#known.length; index += 1) {
        const criterion = this.#known[index] as number;
        sum += clamp(this.#values[network * width + criterion] as number) * (this.#weights[criterion] as number);
      }
      this.tenths[network] = weight > 0 ? tenthsOf((sum * 100) / weight) : -1;
    }
  }

  /** There are few networks, so that each is simply moved to its place. */
  #sort(): void {
    const [order, tenths] = [this.bestFirst, this.tenths];
    for (let network = 0; network < order.length; network += 1) {
      let place = network;
      for (; place > 0 && (tenths[order[place - 1] as number] as number) < (tenths[network] as number); place -= 1)
        order[place] = order[place - 1] as number;
      order[place] = network;
    }
  }

  /** Finds the rules that moved the fit of a network most, by their places among all rules; equal ones by name. */
  strongest(network: number, count: number): number[] {
    const { places, groups, cells, strengths, mostOfNetwork } = this.#effects;
    const width = this.#weights.length;
    const row = network * mostOfNetwork;
    const end = this.#moveCounts[network] as number;
    const found: number[] = [];
    for (let move = 0; move < end; move += 1) {
      const effect = this.#moves[row + move] as number;
      const strength = (strengths[effect] as number) * this.#productOf(groups[effect] as number);
      this.#sizes[move] = Math.abs(strength) * (this.#weights[(cells[effect] as number) - network * width] as number);
      let rank = found.length;
      while (rank > 0 && this.#isStronger(row, move, found[rank - 1] as number)) rank -= 1;
      if (rank === count) continue;
      for (let later = Math.min(found.length, count - 1); later > rank; later -= 1) found[later] = found[later - 1] as number;
      found[rank] = move;
    }
    for (let rank = 0; rank < found.length; rank += 1)
      found[rank] = places[this.#moves[row + (found[rank] as number)] as number] as number;
    return found;
  }

  #isStronger(row: number, one: number, other: number): boolean {
    const difference = (this.#sizes[one] as number) - (this.#sizes[other] as number);
    if (difference !== 0) return difference > 0;
    const { places } = this.#effects;
    return (places[this.#moves[row + one] as number] as number) < (places[this.#moves[row + other] as number] as number);
  }
}
