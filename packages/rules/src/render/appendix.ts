import type { Report } from "@channelfit/schema";
import { parameter } from "../knowledge.ts";
import { questionFor } from "../labels.ts";
import { readinessChart } from "./charts.ts";
import { checklistCounts } from "./checklist-counts.ts";
import { bullets, type Line, note, paragraph, type Section } from "./document.ts";
import { sectionSources } from "./sections.ts";
import type { Voice } from "./voice.ts";

/** Answers that hardly go together. */
export function contradictionsSection({ contradictions }: Report, voice: Voice): Section[] {
  if (contradictions.length === 0) return [];
  const lines = contradictions.map(({ reason }) => voice.text(reason.says));
  return [{ id: "contradictions", title: voice.say("section.contradictions"), blocks: [bullets(lines)] }];
}

/** The open questions that would clarify most. */
export function openQuestions({ nextQuestions }: Report, voice: Voice): Section[] {
  const lines = nextQuestions.flatMap(({ path }): Line[] => {
    const question = questionFor(path, voice.knowledge);
    return question ? [[{ strong: voice.text(question.question) }, ` ${voice.text(question.why)}`]] : [];
  });
  const blocks = [paragraph(`${voice.say("label.next-questions")}:`), bullets(lines)];
  return lines.length > 0 ? [{ id: "open-questions", title: voice.say("section.open-questions"), blocks }] : [];
}

/** Readiness by dimension. */
export function readinessSection(report: Report, voice: Voice): Section[] {
  const blocks = readinessChart(report, voice);
  return blocks.length > 0 ? [{ id: "readiness", title: voice.say("section.readiness"), blocks }] : [];
}

/** The checklist in numbers, and the questions answered with no. */
export function checklistSection({ checklist }: Report, voice: Voice): Section[] {
  const no = checklist
    .filter(({ answer }) => answer === "no")
    .flatMap(({ id }) => voice.knowledge.checklist.find((question) => question.id === id) ?? [])
    .map(({ id, question }) => `${id}: ${voice.text(question)}`);
  return [
    {
      id: "checklist",
      title: voice.say("section.checklist"),
      blocks: [
        paragraph(checklistCounts(checklist, voice)),
        ...(no.length > 0 ? [paragraph(`${voice.say("checklist.no")}:`), bullets(no)] : []),
      ],
    },
  ];
}

/** Publications behind the reasons that are shown; our own judgement is none. */
export function sourcesSection(report: Report, voice: Voice): Section[] {
  const members = new Set<string>(report.portfolio.members.map(({ network }) => network));
  const chosen = report.candidates.filter(({ network }) => members.has(network));
  const shown = parameter(voice.knowledge, "shownReasons");
  const reasons = [
    ...chosen.flatMap(({ contributions }) => contributions.slice(0, shown).map(({ reason }) => reason)),
    ...report.risks.slice(0, parameter(voice.knowledge, "topRisks")).flatMap((risk) => risk.reasons),
  ];
  const told = sectionSources(report.sections);
  const ids = [...new Set([...reasons.flatMap(({ sources }) => sources), ...told])].sort();
  const lines = ids.flatMap((id): Line[] => {
    const source = voice.knowledge.sources[id];
    if (!source || source.kind === "method") return [];
    const { publisher, title, year, url } = source;
    const text = `${publisher}: ${title}${year ? ` (${year})` : ""}`;
    return [[url && /^https?:\/\//i.test(url) ? { text, url } : text]];
  });
  return lines.length > 0 ? [{ id: "sources", title: voice.say("section.sources"), blocks: [bullets(lines)] }] : [];
}

/** What the report rests on and what it is not. */
export function about({ completeness, knowledge, diagnostics, assessedAt }: Report, voice: Voice): Section[] {
  const { answered, total } = completeness;
  return [
    {
      id: "about",
      title: voice.say("section.about"),
      blocks: [
        ...diagnostics.map(({ says }) => paragraph(voice.text(says))),
        paragraph(voice.say("completeness", { answered, total })),
        paragraph(voice.say("disclaimer")),
        note(voice.say("footer", { version: knowledge.version, date: voice.date(assessedAt) })),
        ...(knowledge.packs.length > 0 ? [note(voice.say("footer.packs", { packs: knowledge.packs.join(", ") }))] : []),
      ],
    },
  ];
}
