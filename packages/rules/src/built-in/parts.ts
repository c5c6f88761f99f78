import type { Rule, RuleSet } from "@channelfit/schema";
import type { parts } from "../generated/knowledge.ts";

/** Name of a part of the built-in knowledge: what is read in one go. */
export type PartName = keyof typeof parts;

/** A rule without what decides whether it fires. */
export type OutcomeRule = Omit<Rule, "conditions">;

/** Rule sets with such rules. */
export type OutcomeSet = Omit<RuleSet, "rules"> & { readonly rules: readonly OutcomeRule[] };
