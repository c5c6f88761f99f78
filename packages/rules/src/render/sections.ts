import type { BenefitResult, GoalFinder, GuidelineOutline, Localized, Report, Training, Workshop } from "@channelfit/schema";
import { vocabularyLabelOf } from "@channelfit/schema/vocabulary";
import { capitalise } from "../words.ts";
import { briefSection, titled } from "./brief.ts";
import type { Voice } from "./voice.ts";

/** The long parts of a report, as far as it has them. */
export function longSections({ sections = {} }: Report, voice: Voice): string[] {
  const { brief, training, guidelines, benefits, workshop, "goal-finder": goals } = sections;
  const blocks = [
    brief && briefSection(brief, voice),
    training && trainingSection(training, voice),
    guidelines && guidelinesSection(guidelines, voice),
    benefits && benefitsSection(benefits, voice),
    workshop && workshopSection(workshop, voice),
    goals && goalFinderSection(goals, voice),
  ];
  return blocks.flatMap((lines) => (lines ? ["", ...lines] : [])).slice(1);
}

/** Sources of the pieces that are told. */
export function sectionSources(value: unknown): string[] {
  if (value === null || typeof value !== "object") return [];
  if ("rule" in value && "sources" in value && Array.isArray(value.sources)) return value.sources.map(String);
  return Object.values(value).flatMap(sectionSources);
}

function bullets(entries: readonly { says: Localized }[], voice: Voice): string[] {
  return entries.map(({ says }) => `- ${voice.text(says)}`);
}

function networksLine(networks: Training["networks"], voice: Voice): string[] {
  if (networks.length === 0) return [];
  return [`- ${voice.say("training.networks", { networks: voice.list(networks.map((id) => voice.network(id))) })}`];
}

function trainingSection({ minutes, modules, behaviours, boundaries }: Training, voice: Voice): string[] {
  return [
    `## ${voice.say("section.training")}`,
    "",
    voice.say("training.intro", { minutes }),
    ...boundaries.flatMap(({ says }) => ["", voice.text(says)]),
    ...modules.flatMap((module) => [
      "",
      `### ${voice.say("training.module", { module: voice.text(module.names), minutes: module.minutes })}`,
      "",
      voice.text(module.aim),
      "",
      ...bullets(module.topics, voice),
      ...networksLine(module.networks, voice),
      ...(module.gaps.length > 0
        ? [`- ${voice.say("training.why", { reason: module.gaps.map(({ says }) => voice.text(says)).join(" ") })}`]
        : []),
    ]),
    ...titled(
      "training.behaviours",
      behaviours.flatMap(({ names, state, principle, exercise, reasons }) => [
        `- **${voice.text(names)}** (${voice.say(`behaviour-state.${state}`)}): ${[principle, ...reasons.map(({ says }) => says)].map((text) => voice.text(text)).join(" ")}`,
        `  - ${voice.say("training.exercise", { exercise: voice.text(exercise) })}`,
      ]),
      voice,
    ),
  ];
}

function guidelinesSection({ chapters }: GuidelineOutline, voice: Voice): string[] {
  return [
    `## ${voice.say("section.guidelines")}`,
    ...chapters.flatMap(({ names, state, proposal, filled, toDecide, steps }, position) => [
      "",
      `### ${voice.say("guideline.chapter", { number: position + 1, chapter: voice.text(names), state: voice.say(`guideline-state.${state}`) })}`,
      "",
      voice.text(proposal),
      "",
      ...filled.map(({ says }) => `- ${voice.say("guideline.filled", { text: voice.text(says) })}`),
      ...toDecide.map((text) => `- ${voice.say("guideline.decide", { text: voice.text(text) })}`),
      ...(steps.length > 0 ? ["", ...steps.map((text, place) => `${place + 1}. ${voice.text(text)}`)] : []),
    ]),
  ];
}

function benefitsSection(benefits: readonly BenefitResult[], voice: Voice): string[] {
  const columns = ["benefit", "communications", "social", "company"].map((column) => voice.say(`benefits.${column}`));
  const rows = benefits.map(({ names, status, gains: { communications, social, company } }) => {
    const name = `**${voice.text(names)}** (${voice.say(`benefit-status.${status}`)})`;
    return row([name, voice.text(communications), voice.text(social), voice.text(company)]);
  });
  const next = benefits.flatMap(({ names, status, action }) =>
    action && status !== "unknown" ? [`- **${voice.text(names)}:** ${voice.text(action)}`] : [],
  );
  return [
    `## ${voice.say("section.benefits")}`,
    "",
    voice.say("benefits.intro"),
    "",
    row(columns),
    row(columns.map(() => "---")),
    ...rows,
    ...titled("benefits.next", next, voice),
  ];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function workshopSection({ minutes, invitation, rules, agenda, ideaSources, afterwards }: Workshop, voice: Voice): string[] {
  const columns = ["time", "topic", "how"].map((column) => voice.say(`workshop.${column}`));
  const rows = agenda.map(({ from, to, names, how }) =>
    row([voice.say("workshop.item", { from, to }), voice.text(names), voice.text(how)]),
  );
  return [
    `## ${voice.say("section.workshop")}`,
    "",
    voice.say("workshop.intro", { minutes }),
    ...titled("workshop.invitation", bullets(invitation, voice), voice),
    ...titled("workshop.rules", bullets(rules, voice), voice),
    ...titled("workshop.agenda", [row(columns), row(columns.map(() => "---")), ...rows], voice),
    ...titled("workshop.sources", bullets(ideaSources, voice), voice),
    ...titled("workshop.afterwards", bullets(afterwards, voice), voice),
  ];
}

function goalFinderSection({ needed, suggestions }: GoalFinder, voice: Voice): string[] {
  const lines = suggestions.flatMap(({ goal, question, signs }) => {
    const label = capitalise(voice.text(vocabularyLabelOf("Goal", goal)));
    const why = signs.map(({ says }) => voice.text(says)).join(" ");
    return [`- **${label}:** ${voice.text(question)}`, ...(why ? [`  - ${voice.say("goal-finder.signs", { signs: why })}`] : [])];
  });
  return [
    `## ${voice.say("section.goal-finder")}`,
    "",
    voice.say(needed ? "goal-finder.intro" : "goal-finder.not-needed"),
    ...(lines.length > 0 ? ["", ...lines] : []),
  ];
}
