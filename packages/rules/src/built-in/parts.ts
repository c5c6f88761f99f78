import type { Rule, RuleSet } from "@channelfit/schema";
import type { parts } from "../generated/knowledge.ts";
import type { ReportKnowledge, ReportNetwork, seldomReadOfNetworks } from "../report-knowledge.ts";

/** Name of a part of the built-in knowledge: what is read in one go. */
export type PartName = keyof typeof parts;

/** A rule without what decides whether it fires. */
export type OutcomeRule = Omit<Rule, "conditions">;

/** Rule sets with such rules. */
export type OutcomeSet = Omit<RuleSet, "rules"> & { readonly rules: readonly OutcomeRule[] };

/** What a report reads in any case, in one piece. */
export interface ReportPart
  extends Omit<ReportKnowledge, "networks" | "version" | "hash" | "packs" | "usage" | "ruleSets" | "questions"> {
  readonly networks: readonly Omit<ReportNetwork, (typeof seldomReadOfNetworks)[number]>[];
  /** By the network, the first month in which a claim about it is due for review. */
  readonly firstReviews: readonly string[];
  /** Answers of the checklist that are worked out, such as `Q01/yes`, in the order of their rules. */
  readonly answers: readonly string[];
}
