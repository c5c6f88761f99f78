import type { ChecklistState, Report } from "@channelfit/schema";
import { parameter } from "../knowledge.ts";
import { questionFor } from "../labels.ts";
import { sectionSources } from "./sections.ts";
import type { Voice } from "./voice.ts";

/** Answers that hardly go together. */
export function contradictionsSection({ contradictions }: Report, voice: Voice): string[] {
  if (contradictions.length === 0) return [];
  return [`## ${voice.say("section.contradictions")}`, "", ...contradictions.map(({ reason }) => `- ${voice.text(reason.says)}`)];
}

/** The open questions that would clarify most. */
export function openQuestions({ nextQuestions }: Report, voice: Voice): string[] {
  const lines = nextQuestions.flatMap(({ path }) => {
    const question = questionFor(path, voice.knowledge);
    return question ? [`- **${voice.text(question.question)}** ${voice.text(question.why)}`] : [];
  });
  return lines.length > 0
    ? [`## ${voice.say("section.open-questions")}`, "", `${voice.say("label.next-questions")}:`, "", ...lines]
    : [];
}

/** Readiness by dimension. */
export function readinessSection({ readiness }: Report, voice: Voice): string[] {
  const lines = readiness.flatMap(({ dimension, score }) => {
    const name = voice.knowledge.dimensions.find(({ id }) => id === dimension)?.names;
    return name && score !== null
      ? [`- ${voice.say("readiness.row", { dimension: voice.text(name), score: voice.number(Math.round(score * 10) / 10) })}`]
      : [];
  });
  return lines.length > 0 ? [`## ${voice.say("section.readiness")}`, "", ...lines] : [];
}

const states: readonly ChecklistState[] = ["yes", "partly", "no", "open", "not-applicable"];

/** The checklist in numbers, and the questions answered with no. */
export function checklistSection({ checklist }: Report, voice: Voice): string[] {
  const counts = Object.fromEntries(states.map((state) => [state, checklist.filter(({ answer }) => answer === state).length]));
  const no = checklist
    .filter(({ answer }) => answer === "no")
    .flatMap(({ id }) => voice.knowledge.checklist.find((question) => question.id === id) ?? []);
  return [
    `## ${voice.say("section.checklist")}`,
    "",
    voice.say("checklist.counts", { total: checklist.length, ...counts }),
    ...(no.length > 0
      ? ["", `${voice.say("checklist.no")}:`, "", ...no.map(({ id, question }) => `- ${id}: ${voice.text(question)}`)]
      : []),
  ];
}

/** Publications behind the reasons that are shown. */
export function sourcesSection(report: Report, voice: Voice): string[] {
  const members = new Set<string>(report.portfolio.members.map(({ network }) => network));
  const chosen = report.candidates.filter(({ network }) => members.has(network));
  const shown = parameter(voice.knowledge, "shownReasons");
  const reasons = [
    ...chosen.flatMap(({ contributions }) => contributions.slice(0, shown).map(({ reason }) => reason)),
    ...report.risks.slice(0, parameter(voice.knowledge, "topRisks")).flatMap((risk) => risk.reasons),
  ];
  const told = sectionSources(report.sections);
  const ids = [...new Set([...reasons.flatMap(({ sources }) => sources), ...told])].sort();
  const lines = ids.flatMap((id) => {
    const source = voice.knowledge.sources[id];
    if (!source) return [];
    const { publisher, title, year, url } = source;
    const text = `${publisher}: ${title}${year ? ` (${year})` : ""}`;
    return [`- ${url ? `[${text}](${url})` : text}`];
  });
  return lines.length > 0 ? [`## ${voice.say("section.sources")}`, "", ...lines] : [];
}

/** What the report rests on and what it is not. */
export function about({ completeness, knowledge, diagnostics, assessedAt }: Report, voice: Voice): string[] {
  return [
    `## ${voice.say("section.about")}`,
    "",
    ...diagnostics.flatMap(({ says }) => [voice.text(says), ""]),
    voice.say("completeness", { answered: completeness.answered, total: completeness.total }),
    "",
    voice.say("disclaimer"),
    "",
    voice.say("footer", { version: knowledge.version, date: voice.date(assessedAt) }),
    ...(knowledge.packs.length > 0 ? ["", voice.say("footer.packs", { packs: knowledge.packs.join(", ") })] : []),
  ];
}
