import type { ChangeOptions, ExplainedCriterion, ExplainedRule, Explanation, PointShare } from "@channelfit/schema";
import { builtIn } from "../built-in.ts";
import { parameter } from "../knowledge.ts";
import { questionFor } from "../labels.ts";
import { capitalise, fieldOf } from "../words.ts";
import { answerText, conditionText } from "./answer-words.ts";
import { changesSections } from "./changes.ts";
import { type Block, bullets, type Line, type Part, type PrintDocument, paragraph, type Section } from "./document.ts";
import { networkFigures } from "./network-figures.ts";
import { printMarkdown } from "./print-markdown.ts";
import { labelsOf, type RenderOptions } from "./report-document.ts";
import { distinct, type Voice, voiceOf } from "./voice.ts";

/** How an explanation is told. */
export interface ExplanationOptions extends Pick<RenderOptions, "language" | "knowledge"> {
  /** What would change the verdict, told below; nothing where absent. */
  readonly changes?: ChangeOptions;
}

/** An explanation as Markdown for a person to read: what stands against the network, where its points come from, what is open. */
export function renderExplanation(explanation: Explanation, options: ExplanationOptions = {}): string {
  return printMarkdown(explanationDocument(explanation, options));
}

function explanationDocument(
  explanation: Explanation,
  { language = "de", knowledge = builtIn, changes }: ExplanationOptions,
): PrintDocument {
  const voice = voiceOf(language, knowledge);
  const { network, verdict } = explanation;
  return {
    language,
    title: voice.say("network.heading", { network: voice.network(network), verdict: voice.say(`verdict.${verdict}.name`) }),
    contents: false,
    footer: "",
    labels: labelsOf(voice),
    sections: [
      ...opening(explanation, voice),
      ...whyNot(explanation, voice),
      ...held(explanation, voice),
      ...(changes ? changesSections(changes, voice) : []),
      ...pointsSections(explanation, voice),
      ...wouldCount(explanation, voice),
      ...missing(explanation, voice),
    ],
  };
}

function opening(explanation: Explanation, voice: Voice): Section[] {
  const { verdict, fit, confidence, whyNot, plannedHours, hours } = explanation;
  const meaning = voice.say(`verdict.${verdict}.meaning`);
  return [
    {
      id: "verdict",
      blocks: [
        paragraph(whyNot.length === 0 ? voice.say("explain.nothing-against", { meaning }) : meaning),
        ...(fit === null ? [] : [paragraph(networkFigures(explanation, plannedHours ?? hours.minimum, voice))]),
        ...(confidence.reasons.length > 0 ? [bullets(distinct(confidence.reasons.map(({ says }) => voice.text(says))))] : []),
      ],
    },
  ];
}

function whyNot({ whyNot: causes }: Explanation, voice: Voice): Section[] {
  const lines = distinct(causes.map(({ says }) => sentence(voice.text(says))));
  return lines.length > 0 ? [{ id: "why-not", title: voice.say("section.why-not"), blocks: [bullets(lines)] }] : [];
}

/** The causes are parts of sentences where they are shared with the tables of the report. */
function sentence(text: string): string {
  return capitalise(/[.!?]$/.test(text) ? text : `${text}.`);
}

function held({ heldBy }: Explanation, voice: Voice): Section[] {
  const lines = heldBy.map(({ gate, state, requires }) => {
    const names = voice.knowledge.gates.find(({ id }) => id === gate)?.names ?? { de: gate, en: gate };
    const words = { gate: voice.text(names), state: voice.say(`gate-state.${state}`), requires: voice.text(requires) };
    return voice.say("explain.held", words);
  });
  return lines.length > 0 ? [{ id: "held", title: voice.say("section.held"), blocks: [bullets(lines)] }] : [];
}

function pointsSections({ criteria, fit }: Explanation, voice: Voice): Section[] {
  const inFit = criteria.filter(({ part }) => part === "fit");
  const counted = inFit.filter((criterion) => criterion.counted);
  if (counted.length === 0) return [];
  const rows: Line[][] = inFit.map(({ names, counted: counts, points, most }) => [
    [voice.text(names)],
    [counts ? figure(points, voice) : voice.say("explain.uncounted")],
    [counts ? figure(most, voice) : ""],
  ]);
  const sum: Line[] = [[{ strong: voice.say("explain.sum") }], [{ strong: figure(fit ?? 0, voice) }], [figure(100, voice)]];
  const columns = ["criterion", "points", "most"].map((column) => voice.say(`explain.column-${column}`));
  const table: Block = { kind: "table", columns, rows: [...rows, ...(fit === null ? [] : [sum])] };
  return [
    {
      id: "points",
      title: voice.say("section.points"),
      blocks: [table, ...criteria.filter(({ parts }) => parts.length > 0).map((criterion) => criterionPart(criterion, voice))],
    },
  ];
}

function criterionPart({ names, part: kind, points, most, parts }: ExplainedCriterion, voice: Voice): Part {
  const title = voice.say(kind === "fit" ? "explain.criterion" : "explain.criterion-apart", {
    criterion: voice.text(names),
    points: figure(points, voice),
    most: figure(most, voice),
  });
  return { kind: "part", title, blocks: [bullets(sharesText(parts, voice))] };
}

/** What one rule gives for several audiences is told once. */
function sharesText(parts: readonly PointShare[], voice: Voice): string[] {
  const tenths = new Map<string, number>();
  for (const part of parts) {
    const text = shareText(part, voice);
    tenths.set(text, (tenths.get(text) ?? 0) + Math.round(part.points * 10));
  }
  return [...tenths].map(([text, sum]) =>
    voice.say(sum < 0 ? "explain.minus" : "explain.plus", { points: figure(Math.abs(sum) / 10, voice), text }),
  );
}

function shareText({ kind, points, reason }: PointShare, voice: Voice): string {
  if (reason) return voice.text(reason.says);
  return voice.say(kind === "base" ? "explain.base" : points < 0 ? "explain.limit-high" : "explain.limit-low");
}

/** Rules for the network that only one answer keeps from firing, the strongest first. */
function wouldCount({ rules = [], criteria }: Explanation, voice: Voice): Section[] {
  const inFit = new Set(criteria.filter(({ part }) => part === "fit").map(({ criterion }) => criterion));
  const near = rules
    .filter(
      ({ outcome, state, criterion, points }) =>
        outcome === "for" && state === "not-fired" && points > 0 && inFit.has(criterion ?? ""),
    )
    .flatMap((rule) => nearText(rule, voice));
  const lines = distinct(near.sort((a, b) => b.points - a.points).map(({ text }) => text)).slice(
    0,
    parameter(voice.knowledge, "shownReasons"),
  );
  return lines.length > 0 ? [{ id: "would-count", title: voice.say("section.would-count"), blocks: [bullets(lines)] }] : [];
}

function nearText({ comparisons, points }: ExplainedRule, voice: Voice): { points: number; text: string }[] {
  const open = comparisons.filter(({ state }) => state !== "holds");
  const [failed] = open;
  const aboutNobody = failed?.fact.startsWith("audience.") && Array.isArray(failed.actual) && failed.actual.length === 0;
  if (!failed || open.length > 1 || aboutNobody) return [];
  const now = voice.say("answer.now", { answer: answerText(fieldOf(failed.fact), failed.actual, voice) });
  const condition = conditionText(failed, voice);
  return [{ points, text: capitalise(voice.say("explain.would-count", { points: figure(points, voice), condition, now })) }];
}

function missing({ missing: open = [], reach, fit }: Explanation, voice: Voice): Section[] {
  const lines = open.map(({ field, gates, fit: within }): Line => {
    const question = voice.text(questionFor(field, voice.knowledge)?.question ?? { de: field, en: field });
    const names = gates.map((id) =>
      voice.text(voice.knowledge.gates.find((gate) => gate.id === id)?.names ?? { de: id, en: id }),
    );
    const words = { question, gates: voice.list(names), lower: figure(within.lower, voice), upper: figure(within.upper, voice) };
    const moves = within.upper - within.lower > 0;
    return [voice.say(gates.length > 0 ? "explain.missing-gate" : moves ? "explain.missing" : "explain.missing-other", words)];
  });
  if (lines.length === 0) return [];
  const within =
    reach && fit !== null && reach.upper > reach.lower
      ? [paragraph(voice.say("explain.reach", { lower: figure(reach.lower, voice), upper: figure(reach.upper, voice) }))]
      : [];
  return [{ id: "missing", title: voice.say("section.missing"), blocks: [...within, bullets(lines)] }];
}

function figure(value: number, voice: Voice): string {
  return voice.number(Math.round(value * 10) / 10);
}
