import type { PlanStep, Report } from "@channelfit/schema";
import { planChart } from "./charts.ts";
import { bullets, type Part, paragraph, type Section } from "./document.ts";
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
  const phases = plan.phases.flatMap(({ id, minWeeks, steps }, position) =>
    steps.length > 0 ? [phasePart(id, position, minWeeks, steps, voice)] : [],
  );
  return [
    {
      id: "first-steps",
      title: voice.say("section.first-steps"),
      blocks: first.map((step) => ({
        kind: "part",
        title: stepLine(step, voice),
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
    minor: { aside: weeks === 0 ? "" : weeksText(weeks, voice) },
    blocks: [bullets(steps.map((step) => `${stepLine(step, voice)}${marksOf(step, voice)}`))],
  };
}

function stepLine({ id, owner, hours }: Pick<PlanStep, "id" | "owner" | "hours">, voice: Voice): string {
  const name = voice.knowledge.steps.find((step) => step.id === id)?.names ?? { de: id, en: id };
  const form = hours === 0 ? "plan.step-open" : hours === 1 ? "plan.step-one" : "plan.step";
  return voice.say(form, { step: voice.text(name), owner: voice.say(`owner.${owner}`), hours: voice.number(hours) });
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
