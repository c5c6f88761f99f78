import type { GuidelineChapter, GuidelineChapterEntry, GuidelineOutline } from "@channelfit/schema";
import { contentOf, type SectionContext, told } from "./context.ts";

/** The outline of the guidelines: what the answers already say, and what is left to decide. */
export function guidelines(context: SectionContext): GuidelineOutline {
  return { chapters: contentOf("guidelines", context).chapters.map((chapter) => chapterOf(chapter, context)) };
}

function chapterOf(
  { id, names, proposal, points, steps = [] }: GuidelineChapterEntry,
  context: SectionContext,
): GuidelineChapter {
  const settled = points.map(({ decide, filled }) => ({ decide, reasons: told("guidelines", filled, context) }));
  const toDecide = settled.filter(({ reasons }) => reasons.length === 0).map(({ decide }) => decide);
  return {
    id,
    names,
    state: toDecide.length === 0 ? "filled" : "to-decide",
    filled: settled.flatMap(({ reasons }) => reasons),
    toDecide,
    proposal,
    steps: [...steps],
  };
}
