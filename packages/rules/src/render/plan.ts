import type { PlanStep, Report } from "@channelfit/schema";
import { planChart } from "./charts.ts";
import { bullets, type Line, type Part, paragraph, type Section } from "./document.ts";
import { phaseName, weeksText } from "./phases.ts";
import { gateName } from "./status.ts";
import type { Voice } from "./voice.ts";

/** The plan: the first steps with how to take them, then all phases in short. */
export function planSection({ plan }: Report, voice: Voice): Section[] {
  const all = plan.phases.flatMap(({ steps }) => steps);
  if (all.every(({ because }) => because.every(({ kind }) => kind === "always"))) return [];
  const first = plan.firstSteps.flatMap((id) => all.find((step) => step.id === id) ?? []);
  const held =
    plan.heldBy.length > 0
      ? [paragraph(voice.say("plan.held", { gates: voice.list(plan.heldBy.map((id) => gateName(id, voice))) }))]
      : [];
  const phases = plan.phases
    .filter(({ steps }) => steps.length > 0)
    .map(({ id, minWeeks, steps }, position) => phasePart(id, position, minWeeks, steps, voice));
  return [
    {
      id: "first-steps",
      title: voice.say("section.first-steps"),
      blocks: first.map((step) => ({
        kind: "part",
        title: stepText(step, voice),
        heading: [stepName(step, voice)],
        aside: asideOf(step, voice),
        blocks: [paragraph(howOf(step, voice))],
      })),
    },
    { id: "plan", title: voice.say("section.plan"), blocks: [...held, ...planChart(plan.phases, voice), ...phases] },
  ];
}

function phasePart(id: string, position: number, weeks: number, steps: readonly PlanStep[], voice: Voice): Part {
  return {
    kind: "part",
    title: voice.say("plan.phase", { number: position + 1, phase: phaseName(id, voice) }),
    ...(weeks > 0 && { aside: weeksText(weeks, voice) }),
    minor: true,
    blocks: [bullets(steps.map((step) => stepLine(step, voice)))],
  };
}

function stepLine(step: PlanStep, voice: Voice): Line {
  const name = stepName(step, voice);
  const text = `${stepText(step, voice)}${marksOf(step, voice)}`;
  return text.startsWith(name) ? [{ label: name }, text.slice(name.length)] : [text];
}

function stepText(step: PlanStep, voice: Voice): string {
  const { owner, hours } = step;
  const values = { step: stepName(step, voice), owner: voice.say(`owner.${owner}`), hours: voice.number(hours) };
  return voice.say(`plan.step${formOf(step)}`, values);
}

function asideOf(step: PlanStep, voice: Voice): string {
  const { owner, hours } = step;
  return voice.say(`plan.aside${formOf(step)}`, { owner: voice.say(`owner.${owner}`), hours: voice.number(hours) });
}

/** Ending of the phrases for no hours, for one hour and for several. */
function formOf({ hours }: PlanStep): "-open" | "-one" | "" {
  return hours === 0 ? "-open" : hours === 1 ? "-one" : "";
}

function stepName({ id }: PlanStep, voice: Voice): string {
  return voice.text(voice.knowledge.steps.find((step) => step.id === id)?.names ?? { de: id, en: id });
}

function howOf({ id }: PlanStep, voice: Voice): string {
  const how = voice.knowledge.steps.find((step) => step.id === id)?.how;
  return how ? voice.text(how) : "";
}

function marksOf({ noRegret, networks }: PlanStep, voice: Voice): string {
  const marks = [
    ...(networks.length > 0
      ? [voice.say("plan.networks", { networks: voice.list(networks.map((network) => voice.network(network))) })]
      : []),
    ...(noRegret ? [voice.say("label.no-regret")] : []),
  ];
  return marks.map((mark) => ` · ${mark}`).join("");
}
