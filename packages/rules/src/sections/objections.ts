import type { BriefObjection, Localized, ObjectionEntry } from "@channelfit/schema";
import { fill } from "@channelfit/schema/vocabulary";
import { dayLabel } from "../day-label.ts";
import { parameter } from "../knowledge.ts";
import { contentOf, listLabel, type SectionContext } from "./context.ts";

/**
 * Every objection that was raised, with the answer that suits it or the person who owes one; then the standard ones nobody raised.
 * Objections with the same answer stand together.
 */
export function objections(context: SectionContext): BriefObjection[] {
  const { objections: entries } = contentOf("brief", context);
  const raised = [...new Set((context.profile.leadership?.objections ?? []).map((text) => text.trim()).filter(Boolean))];
  const matched = raised.map((text) => ({ text, entry: entries.find((candidate) => recognises(candidate, text)) }));
  const own = entries.flatMap((entry) => {
    const texts = matched.flatMap((match) => (match.entry === entry ? [match.text] : []));
    return texts.length > 0 && !entry.always ? [answered(entry, texts, context)] : [];
  });
  const open = matched.flatMap(({ text, entry }): BriefObjection[] =>
    entry ? [] : [{ id: null, raised: [text], answers: [], owner: "owner" }],
  );
  const standard = entries
    .filter(({ always }) => always)
    .map((entry) =>
      answered(
        entry,
        matched.flatMap((match) => (match.entry === entry ? [match.text] : [])),
        context,
      ),
    );
  return [...own, ...open, ...standard];
}

/** Whether a word of the text begins like one of the keywords; those with a star are looked for inside words as well. */
function recognises({ keywords }: ObjectionEntry, text: string): boolean {
  const words = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  return keywords.some((keyword) => words.includes(keyword.startsWith("*") ? keyword.slice(1) : ` ${keyword}`));
}

function answered({ id, names, answers }: ObjectionEntry, raised: string[], context: SectionContext): BriefObjection {
  const { report, knowledge } = context;
  const values = { date: dayLabel(report.revisitOn, knowledge), steps: stepsWorthIt(context) };
  return { id, raised, question: names, answers: answers.map((answer) => fill(answer, values)), owner: null };
}

/** Names of steps that help even without social media: those of the plan first, by their order. */
function stepsWorthIt(context: SectionContext): Localized {
  const { report, knowledge } = context;
  const planned = report.plan.phases.flatMap(({ steps }) => steps.map(({ id }) => id));
  const worthIt = knowledge.steps.filter(({ noRegret }) => noRegret);
  const first = worthIt.filter(({ id }) => planned.includes(id));
  const shown = [...new Set([...first, ...worthIt])].slice(0, parameter(knowledge, "shownFirstSteps"));
  return listLabel(
    shown.map(({ names }) => ({ de: `„${names.de}“`, en: `“${names.en}”` })),
    context,
  );
}
