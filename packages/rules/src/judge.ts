import type { CompanyProfile, Report } from "@channelfit/schema";
import { type RankedQuestion, rankQuestions } from "./explain/next-question.ts";
import { factsOf } from "./facts.ts";
import type { Knowledge } from "./knowledge.ts";
import { type Outlook, type OutlookOptions, outlookOf } from "./outlook.ts";
import { type Prepared, prepare } from "./prepare.ts";
import { reportOf } from "./report.ts";
import { ruleBookOf } from "./rule-book.ts";

/** What a conversation needs while it goes on. A program that bundles only this does without what explains and tells. */
export interface Judge {
  readonly knowledge: Knowledge;
  /** The report for a valid profile, without its long parts. The same profile gives the same report, byte for byte. */
  recommend(profile: CompanyProfile): Report;
  /** What the answers that are still open can change. */
  outlook(profile: CompanyProfile, options?: OutlookOptions): Outlook;
  /** The open questions that can still change the status or the choice of networks, the one that settles most first. */
  rankQuestions(profile: CompanyProfile, options?: OutlookOptions): RankedQuestion[];
}

/**
 * Prepares a knowledge for a conversation, on the spot: what was worked out for the built-in one at build time takes longer to
 * fetch than to work out.
 */
export function createJudge(knowledge: Knowledge): Judge {
  return judgeOf(prepare(knowledge, ruleBookOf(knowledge)));
}

/** Judges by a knowledge that is ready. */
export function judgeOf(prepared: Prepared): Judge {
  const { knowledge, reported, evaluator } = prepared;
  return {
    knowledge,
    recommend(profile) {
      const facts = factsOf(profile, reported);
      return reportOf(profile, facts, evaluator.certain(facts), prepared);
    },
    outlook: (profile, options) => outlookOf(profile, prepared, options),
    rankQuestions: (profile, options) => rankQuestions(profile, prepared, options),
  };
}
