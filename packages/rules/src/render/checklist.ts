import type { ChecklistItem, ChecklistQuestion, ChecklistState, Language, Localized, Report } from "@channelfit/schema";
import { builtIn } from "../built-in.ts";
import type { Knowledge } from "../knowledge.ts";
import { capitalise } from "../words.ts";
import { checklistCounts } from "./checklist-counts.ts";
import { type Block, type CheckRow, note, type PrintDocument, paragraph } from "./document.ts";
import { labelsOf } from "./report-document.ts";
import { ownWords, type Voice, voiceOf } from "./voice.ts";

/** Which checklist is wanted. */
export interface ChecklistOptions {
  /** Language of the text; German where absent. */
  readonly language?: Language;
  /** The knowledge with the questions; the built-in one where absent. */
  readonly knowledge?: Knowledge;
  /** The report whose answers are filled in; without it the boxes stay empty. */
  readonly report?: Report;
}

/** A question of the checklist, with its answer where there is one. */
export interface ChecklistEntry {
  readonly id: string;
  readonly group: Localized;
  readonly question: Localized;
  /** Step of the plan that turns a no into a yes. */
  readonly step: { readonly id: string; readonly names: Localized };
  readonly answer?: ChecklistState;
}

/** The boxes of a question, in their order. */
const boxes: readonly ChecklistState[] = ["yes", "partly", "no"];

/** The checklist as data: every question with its step, and the answers of the report. */
export function checklistEntries({ knowledge = builtIn, report }: Omit<ChecklistOptions, "language"> = {}): ChecklistEntry[] {
  return knowledge.checklist.map(({ id, group, question, step }): ChecklistEntry => {
    const answer = report?.checklist.find((item) => item.id === id)?.answer;
    return {
      id,
      group: knowledge.checklistGroups.find((entry) => entry.id === group)?.names ?? { de: group, en: group },
      question,
      step: { id: step, names: stepNames(step, knowledge) },
      ...(answer && { answer }),
    };
  });
}

function stepNames(id: string, { steps }: Knowledge): Localized {
  return steps.find((step) => step.id === id)?.names ?? { de: id, en: id };
}

/** The checklist as a document to print and tick: empty, or with the answers of a report and the steps that help. */
export function checklistDocument({ language = "de", knowledge = builtIn, report }: ChecklistOptions = {}): PrintDocument {
  const voice = voiceOf(language, knowledge);
  const name = ownWords(report?.company.name ?? "");
  const columns = [
    voice.say("checklist.number"),
    voice.say("checklist.question"),
    ...boxes.map((answer) => voice.say(`answer.${answer}`)),
  ];
  const version = { version: report?.knowledge.version ?? knowledge.version };
  return {
    language,
    title: name ? voice.say("checklist.title-filled", { company: name }) : voice.say("checklist.title"),
    ...(report && { day: report.assessedAt }),
    footer: report
      ? voice.say("footer", { ...version, date: voice.date(report.assessedAt) })
      : voice.say("checklist.version", version),
    contents: false,
    labels: labelsOf(voice),
    sections: [
      { id: "intro", blocks: report ? filledIntro(report, voice) : blankIntro(knowledge, voice) },
      ...knowledge.checklistGroups.map(({ id, names }) => ({
        id: `group-${id.toLowerCase()}`,
        title: voice.text(names),
        blocks: [
          {
            kind: "checks" as const,
            columns,
            rows: knowledge.checklist
              .filter(({ group }) => group === id)
              .map((question) => checkRow(question, report?.checklist, voice)),
          },
        ],
      })),
    ],
  };
}

function blankIntro({ checklist }: Knowledge, voice: Voice): Block[] {
  const labels = ["checklist.company", "checklist.date", "checklist.filled-in-by"].map((label) => voice.say(label));
  return [paragraph(voice.say("checklist.intro", { total: checklist.length })), { kind: "blanks", labels }];
}

function filledIntro({ checklist, assessedAt }: Report, voice: Voice): Block[] {
  return [
    paragraph(voice.say("checklist.intro-filled", { date: voice.date(assessedAt) })),
    note(checklistCounts(checklist, voice)),
  ];
}

function checkRow({ id, question, step }: ChecklistQuestion, items: readonly ChecklistItem[] = [], voice: Voice): CheckRow {
  const answer = items.find((item) => item.id === id)?.answer;
  const row = { id, question: voice.text(question) };
  if (answer === undefined) return row;
  const ticked = boxes.indexOf(answer);
  return { ...row, ...(ticked >= 0 && { ticked }), ...noteOf(answer, step, voice) };
}

/** What helps, and the state where there is no box for it. */
function noteOf(answer: ChecklistState, step: string, voice: Voice): Pick<CheckRow, "note"> {
  if (answer === "yes") return {};
  const state = capitalise(voice.say(`answer.${answer}`));
  if (answer === "not-applicable") return { note: state };
  const next = voice.say("label.detail", {
    label: voice.say("label.action"),
    text: voice.text(stepNames(step, voice.knowledge)),
  });
  return { note: answer === "open" ? voice.say("checklist.state-and-step", { state, step: next }) : next };
}
