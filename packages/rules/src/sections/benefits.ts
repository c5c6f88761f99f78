import type { BenefitResult } from "@channelfit/schema";
import { contentOf, type SectionContext } from "./context.ts";

/** Of several states that hold, the first counts. */
const precedence = ["realised", "blocked", "reachable"] as const;

/** What integration brings this company, what stands in the way and what comes next. */
export function benefits(context: SectionContext): BenefitResult[] {
  return contentOf("benefits", context).map(({ id, names, action, step, gains }) => {
    const status = precedence.find((state) => context.parts.has(`benefits/${id}-${state}`)) ?? "unknown";
    const facts = context.parts.get(`benefits/${id}-${status}`)?.facts ?? [];
    return { id, names, status, facts: [...facts], action: status === "realised" ? null : action, step, gains };
  });
}
