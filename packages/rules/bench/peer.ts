import type { Facts } from "../src/engine/conditions.ts";
import type { Rule } from "./rule-sets.ts";

/** Positions of the rules that fire, ascending. */
export type Evaluate = (facts: Facts) => readonly number[] | Promise<readonly number[]>;

/** A rule engine made to speak our rules; each comparison with an unknown fact has to be false. */
export interface Peer {
  readonly name: string;
  build(rules: readonly Rule[]): Evaluate;
}
