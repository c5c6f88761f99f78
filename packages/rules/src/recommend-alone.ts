/** The recommendation alone, for processes that live so briefly that loading everything else would take longer than judging. */
import type { CompanyProfile, Report } from "@channelfit/schema";
import { factsOf } from "./facts.ts";
import { reportOf } from "./report.ts";
import { standard } from "./standard.ts";

/**
 * Says whether a company is ready for social media, which networks suit it and why, at what effort and risk, and what to do
 * first, by the built-in knowledge: the same report as that of `@channelfit/rules`, without its long parts.
 * @param profile a profile that `validateProfile` accepted
 */
export function recommend(profile: CompanyProfile): Report {
  const prepared = standard();
  const facts = factsOf(profile, prepared.reported);
  return reportOf(profile, facts, prepared.evaluator.certain(facts), prepared);
}
