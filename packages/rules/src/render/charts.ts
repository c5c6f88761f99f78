import type { Candidate, PlanPhase, Report } from "@channelfit/schema";
import { type Bar, type Block, bullets } from "./document.ts";
import { phaseName, weeksText } from "./phases.ts";
import { verdictTones } from "./tones.ts";
import type { Voice } from "./voice.ts";

/** Where the scale of the fit ends. */
const bestFit = 100;

/** Where the scale of the readiness ends. */
const bestScore = 4;

/** How well the networks suit that are chosen or come close, best first. */
export function fitChart(candidates: readonly Candidate[], voice: Voice): Block[] {
  const bars = candidates
    .filter(({ verdict, fit }) => verdict !== "not-recommended" && verdict !== "unavailable" && fit !== null)
    .map(({ network, verdict, fit }): Bar => {
      const name = voice.network(network);
      const rounded = Math.round(fit ?? 0);
      const mark = voice.say(`verdict.${verdict}.name`);
      return {
        name,
        from: 0,
        to: rounded,
        tone: verdictTones[verdict],
        says: voice.say("chart.fit.bar", { network: name, fit: rounded, verdict: mark }),
        cells: [[voice.number(rounded)], [{ mark, tone: verdictTones[verdict] }]],
      };
    });
  const columns = ["table.network", "chart.fit.scale", "table.fit", "table.verdict"].map((column) => voice.say(column));
  return bars.length > 1 ? [{ kind: "chart", caption: voice.say("chart.fit.caption"), columns, end: bestFit, bars }] : [];
}

/** The phases one after another, each as short as it can be. */
export function planChart(phases: readonly PlanPhase[], voice: Voice): Block[] {
  const shown = phases.filter(({ steps }) => steps.length > 0);
  const weeks = shown.reduce((sum, { minWeeks }) => sum + minWeeks, 0);
  let start = 0;
  const bars = shown.map(({ id, minWeeks, steps }): Bar => {
    const from = start;
    start += minWeeks;
    const name = phaseName(id, voice);
    const first = voice.say("chart.plan.from", { week: from + 1 });
    const length = minWeeks === 0 ? "" : weeksText(minWeeks, voice);
    const hours = voice.say("label.effort-hours", { hours: voice.number(steps.reduce((sum, step) => sum + step.hours, 0)) });
    return {
      name,
      from,
      to: start,
      tone: "good",
      says: voice.say("label.detail", { label: name, text: [first, length, hours].filter((words) => words !== "").join(", ") }),
      cells: [[first], [length], [hours]],
    };
  });
  if (bars.length < 2 || weeks === 0) return [];
  const columns = [
    voice.say("phase.label"),
    voice.say("chart.plan.scale", { weeks }),
    voice.say("phase.entry"),
    voice.say("chart.plan.length"),
    voice.say("label.effort"),
  ];
  return [{ kind: "chart", caption: voice.say("chart.plan.caption"), columns, end: weeks, bars }];
}

/** How far along the company is in each dimension. */
export function readinessChart({ readiness }: Report, voice: Voice): Block[] {
  const bars = readiness.flatMap(({ dimension, score }): Bar[] => {
    const names = voice.knowledge.dimensions.find(({ id }) => id === dimension)?.names;
    if (!names || score === null) return [];
    const to = Math.round(score * 10) / 10;
    const name = voice.text(names);
    const says = voice.say("readiness.row", { dimension: name, score: voice.number(to) });
    return [{ name, from: 0, to, tone: "good", says, cells: [[voice.number(to)]] }];
  });
  const columns = ["chart.readiness.dimension", "chart.readiness.scale", "table.state"].map((column) => voice.say(column));
  const inWords = bullets(bars.map(({ says }) => says));
  const caption = voice.say("chart.readiness.caption");
  return bars.length > 0 ? [{ kind: "chart", caption, columns, end: bestScore, bars, inWords }] : [];
}
