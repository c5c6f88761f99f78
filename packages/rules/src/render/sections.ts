import type {
  BenefitResult,
  GoalFinder,
  GuidelineOutline,
  Localized,
  Report,
  SectionName,
  Training,
  Workshop,
} from "@channelfit/schema";
import { vocabularyLabelOf } from "@channelfit/schema/vocabulary";
import { capitalise } from "../words.ts";
import { briefSection, items, listed, titled } from "./brief.ts";
import { type Item, type Line, numbered, paragraph, type Section } from "./document.ts";
import type { Voice } from "./voice.ts";

/** The long parts of a report, as far as it has them. */
export function longSections({ sections = {} }: Report, voice: Voice): Section[] {
  const { brief, training, guidelines, benefits, workshop, "goal-finder": goals } = sections;
  return [
    brief && briefSection(brief, voice),
    training && trainingSection(training, voice),
    guidelines && guidelinesSection(guidelines, voice),
    benefits && benefitsSection(benefits, voice),
    workshop && workshopSection(workshop, voice),
    goals && goalFinderSection(goals, voice),
  ].flatMap((section) => section ?? []);
}

/** A report with only some of its long parts; with all where none are named. */
export function withSections(report: Report, names: readonly SectionName[] | undefined): Report {
  if (!names || !report.sections) return report;
  const kept = Object.entries(report.sections).filter(([name]) => names.some((wanted) => wanted === name));
  return { ...report, sections: Object.fromEntries(kept) };
}

/** Sources of the pieces that are told. */
export function sectionSources(value: unknown): string[] {
  if (value === null || typeof value !== "object") return [];
  if ("rule" in value && "sources" in value && Array.isArray(value.sources)) return value.sources.map(String);
  return Object.values(value).flatMap(sectionSources);
}

function texts(entries: readonly { says: Localized }[], voice: Voice): string[] {
  return entries.map(({ says }) => voice.text(says));
}

function networksLine(networks: Training["networks"], voice: Voice): string[] {
  if (networks.length === 0) return [];
  return [voice.say("training.networks", { networks: voice.list(networks.map((id) => voice.network(id))) })];
}

function trainingSection({ minutes, modules, behaviours, boundaries }: Training, voice: Voice): Section {
  return {
    id: "training",
    title: voice.say("section.training"),
    blocks: [
      paragraph(voice.say("training.intro", { minutes })),
      ...boundaries.map(({ says }) => paragraph(voice.text(says))),
      ...modules.map((module) => ({
        kind: "part" as const,
        title: voice.say("training.module", { module: voice.text(module.names), minutes: module.minutes }),
        blocks: [
          paragraph(voice.text(module.aim)),
          ...listed([
            ...texts(module.topics, voice),
            ...networksLine(module.networks, voice),
            ...(module.gaps.length > 0 ? [voice.say("training.why", { reason: texts(module.gaps, voice).join(" ") })] : []),
          ]),
        ],
      })),
      ...titled(
        "training.behaviours",
        items(
          behaviours.map(({ names, state, principle, exercise, reasons }): Item => {
            const words = [voice.text(principle), ...texts(reasons, voice)].join(" ");
            return {
              line: [{ strong: voice.text(names) }, ` (${voice.say(`behaviour-state.${state}`)}): ${words}`],
              lists: listed([voice.say("training.exercise", { exercise: voice.text(exercise) })]),
            };
          }),
        ),
        voice,
      ),
    ],
  };
}

function guidelinesSection({ chapters }: GuidelineOutline, voice: Voice): Section {
  return {
    id: "guidelines",
    title: voice.say("section.guidelines"),
    blocks: chapters.map(({ names, state, proposal, filled, toDecide, steps }, position) => ({
      kind: "part",
      title: voice.say("guideline.chapter", {
        number: position + 1,
        chapter: voice.text(names),
        state: voice.say(`guideline-state.${state}`),
      }),
      blocks: [
        paragraph(voice.text(proposal)),
        ...listed([
          ...filled.map(({ says }) => voice.say("guideline.filled", { text: voice.text(says) })),
          ...toDecide.map((text) => voice.say("guideline.decide", { text: voice.text(text) })),
        ]),
        ...(steps.length > 0 ? [numbered(steps.map((text) => voice.text(text)))] : []),
      ],
    })),
  };
}

function benefitsSection(benefits: readonly BenefitResult[], voice: Voice): Section {
  const columns = ["benefit", "communications", "social", "company"].map((column) => voice.say(`benefits.${column}`));
  const rows = benefits.map(({ names, status, gains: { communications, social, company } }): Line[] => [
    [{ strong: voice.text(names) }, ` (${voice.say(`benefit-status.${status}`)})`],
    ...[communications, social, company].map((gain) => [voice.text(gain)]),
  ]);
  const next = benefits.flatMap(({ names, status, action }): Line[] =>
    action && status !== "unknown" ? [[{ strong: `${voice.text(names)}:` }, ` ${voice.text(action)}`]] : [],
  );
  return {
    id: "benefits",
    title: voice.say("section.benefits"),
    blocks: [
      paragraph(voice.say("benefits.intro")),
      { kind: "table", columns, rows },
      ...titled("benefits.next", listed(next), voice),
    ],
  };
}

function workshopSection({ minutes, invitation, rules, agenda, ideaSources, afterwards }: Workshop, voice: Voice): Section {
  const columns = ["time", "topic", "how"].map((column) => voice.say(`workshop.${column}`));
  const rows = agenda.map(({ from, to, names, how }) => [
    [voice.say("workshop.item", { from, to })],
    [voice.text(names)],
    [voice.text(how)],
  ]);
  return {
    id: "workshop",
    title: voice.say("section.workshop"),
    blocks: [
      paragraph(voice.say("workshop.intro", { minutes })),
      ...titled("workshop.invitation", listed(texts(invitation, voice)), voice),
      ...titled("workshop.rules", listed(texts(rules, voice)), voice),
      ...titled("workshop.agenda", [{ kind: "table", columns, rows }], voice),
      ...titled("workshop.sources", listed(texts(ideaSources, voice)), voice),
      ...titled("workshop.afterwards", listed(texts(afterwards, voice)), voice),
    ],
  };
}

function goalFinderSection({ needed, suggestions }: GoalFinder, voice: Voice): Section {
  const entries = suggestions.map(({ goal, question, signs }): Item => {
    const label = capitalise(voice.text(vocabularyLabelOf("Goal", goal)));
    const why = texts(signs, voice).join(" ");
    return {
      line: [{ strong: `${label}:` }, ` ${voice.text(question)}`],
      lists: listed(why ? [voice.say("goal-finder.signs", { signs: why })] : []),
    };
  });
  return {
    id: "goal-finder",
    title: voice.say("section.goal-finder"),
    blocks: [paragraph(voice.say(needed ? "goal-finder.intro" : "goal-finder.not-needed")), ...items(entries)],
  };
}
