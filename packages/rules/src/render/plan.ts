import type { PlanStep, Report } from "@channelfit/schema";
import { gateName } from "./status.ts";
import type { Voice } from "./voice.ts";

/** The plan: the first steps with how to take them, then all phases in short. */
export function planSection({ plan }: Report, voice: Voice): string[] {
  const all = plan.phases.flatMap(({ steps }) => steps);
  if (all.every(({ because }) => because.every(({ kind }) => kind === "always"))) return [];
  const first = plan.firstSteps.flatMap((id) => all.find((step) => step.id === id) ?? []);
  const held =
    plan.heldBy.length > 0
      ? [voice.say("plan.held", { gates: voice.list(plan.heldBy.map((id) => gateName(id, voice))) }), ""]
      : [];
  return [
    `## ${voice.say("section.first-steps")}`,
    ...first.flatMap((step) => ["", `### ${headingOf(step, voice)}`, "", howOf(step, voice)]),
    "",
    `## ${voice.say("section.plan")}`,
    "",
    ...held,
    ...plan.phases
      .flatMap(({ id, minWeeks, steps }, position) => (steps.length > 0 ? phaseLines(id, position, minWeeks, steps, voice) : []))
      .slice(0, -1),
  ];
}

function phaseLines(id: string, position: number, minWeeks: number, steps: readonly PlanStep[], voice: Voice): string[] {
  const phase = voice.knowledge.phases.find((entry) => entry.id === id)?.names ?? { de: id, en: id };
  const weeks =
    minWeeks === 0
      ? ""
      : minWeeks === 1
        ? ` (${voice.say("phase.one-week")})`
        : ` (${voice.say("phase.weeks", { weeks: minWeeks })})`;
  return [
    `**${voice.say("plan.phase", { number: position + 1, phase: voice.text(phase) })}**${weeks}`,
    "",
    ...steps.map((step) => `- ${headingOf(step, voice)}${marksOf(step, voice)}`),
    "",
  ];
}

function headingOf({ id, owner, hours }: PlanStep, voice: Voice): string {
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
