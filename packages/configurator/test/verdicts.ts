import type { Recommender } from "@channelfit/rules";
import type { CompanyProfile } from "@channelfit/schema";

/** Status, hub and recommended networks a company gets. */
function verdictsOf(profile: CompanyProfile, { recommend }: Recommender): string {
  const { status, candidates } = recommend(profile);
  const chosen = candidates.filter(({ verdict }) => verdict === "hub" || verdict === "recommended");
  return [status, ...chosen.map(({ network, verdict }) => `${verdict} ${network}`).sort()].join(", ");
}

/** How the verdicts on two profiles differ; undefined when they are the same. */
export function differenceOf(one: CompanyProfile, other: CompanyProfile, judge: Recommender): string | undefined {
  const [left, right] = [verdictsOf(one, judge), verdictsOf(other, judge)];
  return left === right ? undefined : `${left} ≠ ${right}`;
}
