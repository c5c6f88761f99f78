import type { AnswerChange, MovedGate, MovedNetwork, MovedRisk, ReportComparison, Shift } from "@channelfit/schema";
import { builtIn } from "../built-in.ts";
import { parameter } from "../knowledge.ts";
import { capitalise } from "../words.ts";
import { answerText, entryText, fieldText } from "./answer-words.ts";
import { type Block, bullets, type Item, type Line, note, type PrintDocument, paragraph, type Section } from "./document.ts";
import { printMarkdown } from "./print-markdown.ts";
import { labelsOf, type RenderOptions } from "./report-document.ts";
import { distinct, type Voice, voiceOf } from "./voice.ts";

/** A comparison as Markdown for a person to read: the answers that differ first, then what came of them. */
export function renderComparison(
  comparison: ReportComparison,
  options: Pick<RenderOptions, "language" | "knowledge"> = {},
): string {
  return printMarkdown(comparisonDocument(comparison, options));
}

function comparisonDocument(
  comparison: ReportComparison,
  { language = "de", knowledge = builtIn }: Pick<RenderOptions, "language" | "knowledge">,
): PrintDocument {
  const voice = voiceOf(language, knowledge);
  const parts = [answers, status, gates, networks, set, risks, plan, checklist].flatMap((part) => part(comparison, voice));
  return {
    language,
    title: voice.say("compare.title"),
    contents: false,
    footer: "",
    labels: labelsOf(voice),
    sections: [{ id: "opening", blocks: opening(comparison, parts.length === 0, voice) }, ...parts],
  };
}

function opening({ assessedAt: { before, after }, sameKnowledge }: ReportComparison, none: boolean, voice: Voice): Block[] {
  return [
    ...(before === after ? [] : [paragraph(voice.say("compare.days", { before: voice.date(before), after: voice.date(after) }))]),
    ...(sameKnowledge ? [] : [note(voice.say("compare.different-knowledge"))]),
    ...(none ? [paragraph(voice.say("compare.none"))] : []),
  ];
}

function section(id: string, title: string, lines: readonly (string | Line)[], voice: Voice): Section[] {
  return lines.length > 0 ? [{ id, title: voice.say(title), blocks: [bullets(lines)] }] : [];
}

function answers({ answers: changes }: ReportComparison, voice: Voice): Section[] {
  const whole = changes.filter(isWholeEntry);
  const isTold = ({ field, entry }: AnswerChange) =>
    whole.some((other) => other.entry === entry && listOf(other.field) === listOf(field));
  const lines = changes
    .filter((change) => isWholeEntry(change) || !isTold(change))
    .map((change) => answerChangeText(change, voice));
  return section("answers", "section.compare-answers", lines, voice);
}

/** Whether an entry of a list came or went as a whole; its other answers go without saying. */
function isWholeEntry({ field, entry, before, after }: AnswerChange): boolean {
  return entry !== undefined && /\[\]\.(id|kind|network)$/.test(field) && (before === null || after === null);
}

function listOf(field: string): string {
  return field.includes("[]") ? field.slice(0, field.indexOf("[]")) : field;
}

function answerChangeText(change: AnswerChange, voice: Voice): string {
  const { field, entry, before, after } = change;
  if (entry !== undefined && isWholeEntry(change)) {
    const words = { list: fieldText(field.slice(0, field.lastIndexOf("[]")), voice), entry: entryText(entry, voice) };
    return voice.say(before === null ? "compare.entry-new" : "compare.entry-gone", words);
  }
  const answer = fieldText(field, voice, entry === undefined ? undefined : entryText(entry, voice));
  const words = { answer, from: answerText(field, before, voice), to: answerText(field, after, voice) };
  if (after === null) return voice.say("compare.answer-gone", words);
  return voice.say(before === null ? "change.set-open" : "change.set", words);
}

function status({ status: moved }: ReportComparison, voice: Voice): Section[] {
  if (!moved) return [];
  const name = (id: string) => voice.say(`status.${id}.name`);
  const words = { moved: movedText(moved.before, moved.after, name, voice), meaning: voice.say(`status.${moved.after}.meaning`) };
  return [{ id: "status", title: voice.say("section.status"), blocks: [paragraph(voice.say("compare.status", words))] }];
}

function gates({ gates: moved }: ReportComparison, voice: Voice): Section[] {
  const items = moved.map(({ gate, before, after, because }: MovedGate): Item => {
    const names = voice.knowledge.gates.find(({ id }) => id === gate)?.names ?? { de: gate, en: gate };
    const states = movedText(before, after, (state) => voice.say(`gate-state.${state}`), voice);
    return withReasons([{ strong: voice.text(names) }, `: ${states}`], because, voice);
  });
  return itemsSection("gates", "section.gates", items, voice);
}

function networks({ networks: moved }: ReportComparison, voice: Voice): Section[] {
  const judged = moved.filter(({ before, after }) => before?.verdict !== after?.verdict);
  const items = judged.map(({ network, before, after, because }: MovedNetwork): Item => {
    const verdicts = movedText(before?.verdict, after?.verdict, (verdict) => voice.say(`verdict.${verdict}.name`), voice);
    const causes = distinct((after?.whyNot ?? []).map(({ says }) => capitalise(voice.text(says))));
    const item = withReasons([{ strong: voice.network(network) }, `: ${verdicts}`], because, voice);
    return causes.length > 0 ? { ...item, lists: [bullets(causes), ...(item.lists ?? [])] } : item;
  });
  return itemsSection("networks", "section.networks-judged", items, voice);
}

function set({ set: { joined, left, hours } }: ReportComparison, voice: Voice): Section[] {
  const names = (ids: typeof joined) => voice.list(ids.map((id) => voice.network(id)));
  const lines = [
    ...(joined.length > 0 ? [voice.say("compare.joined", { names: names(joined) })] : []),
    ...(left.length > 0 ? [voice.say("compare.left", { names: names(left) })] : []),
    ...hours.map(({ network, before, after }) =>
      voice.say("compare.hours", { network: voice.network(network), before: voice.number(before), after: voice.number(after) }),
    ),
  ];
  return section("set", "section.set", lines, voice);
}

function risks({ risks: moved }: ReportComparison, voice: Voice): Section[] {
  const items = moved.map(({ risk, before, after, because }: MovedRisk): Item => {
    const names = voice.knowledge.risks.find(({ id }) => id === risk)?.names ?? { de: risk, en: risk };
    const severities = movedText(before, after, (severity) => voice.say(`severity.${severity}`), voice);
    return withReasons([{ strong: capitalise(voice.text(names)) }, `: ${severities}`], because, voice);
  });
  return itemsSection("risks", "section.risks", items, voice);
}

function plan({ plan: { added, removed } }: ReportComparison, voice: Voice): Section[] {
  const names = (ids: readonly string[]) =>
    voice.list(ids.map((id) => voice.text(voice.knowledge.steps.find((step) => step.id === id)?.names ?? { de: id, en: id })));
  const lines = [
    ...(added.length > 0 ? [voice.say("compare.joined", { names: names(added) })] : []),
    ...(removed.length > 0 ? [voice.say("compare.gone", { names: names(removed) })] : []),
  ];
  return section("plan", "section.plan", lines, voice);
}

function checklist({ checklist: moved }: ReportComparison, voice: Voice): Section[] {
  const answer = (state: string | null) => voice.say(state === null ? "answer.unanswered" : `answer.${state}`);
  const lines = moved.map(({ question, before, after }) => {
    const asked = voice.knowledge.checklist.find(({ id }) => id === question)?.question ?? { de: "", en: "" };
    return voice.say("compare.checklist", {
      id: question,
      question: voice.text(asked),
      before: answer(before),
      after: answer(after),
    });
  });
  return section("checklist", "section.checklist", lines, voice);
}

function itemsSection(id: string, title: string, items: readonly Item[], voice: Voice): Section[] {
  return items.length > 0 ? [{ id, title: voice.say(title), blocks: [{ kind: "list", items }] }] : [];
}

/** "met, not met yet before"; what was not there before or is not there any more is a dash. */
function movedText<Id extends string>(
  before: Id | null | undefined,
  after: Id | null | undefined,
  name: (id: Id) => string,
  voice: Voice,
): string {
  const words = (id: Id | null | undefined) => (id ? name(id) : voice.say("compare.absent"));
  return voice.say("compare.moved", { before: words(before), after: words(after) });
}

/** A line with the reasons that came, and the answers behind the change, below it. */
function withReasons(line: Line, { gained, answers: fields }: Shift, voice: Voice): Item {
  const reasons = distinct(gained.map(({ says }) => voice.text(says))).slice(0, parameter(voice.knowledge, "shownDoubts"));
  const names = distinct(fields.map((field) => fieldText(listOf(field), voice)));
  const behind = names.length > 0 ? [voice.say("compare.answers", { answers: voice.list(names) })] : [];
  const below = [...reasons, ...behind];
  return below.length > 0 ? { line, lists: [bullets(below)] } : { line };
}
