import type { GoalFinder } from "@channelfit/schema";
import { contentOf, type SectionContext, told } from "./context.ts";

/** Questions and signs that lead to goals, where a company has none yet. */
export function goalFinder(context: SectionContext): GoalFinder {
  const needed = (context.profile.goals?.length ?? 0) === 0;
  if (!needed) return { needed, suggestions: [] };
  const all = contentOf("goal-finder", context).map(({ goal, question, signs }) => ({
    goal,
    question,
    signs: told("goal-finder", signs, context),
  }));
  const pointedTo = all.filter(({ signs }) => signs.length > 0);
  return {
    needed,
    suggestions: pointedTo.length > 0 ? pointedTo.sort((a, b) => b.signs.length - a.signs.length) : all,
  };
}
