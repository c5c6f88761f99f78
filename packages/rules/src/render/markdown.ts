import type { Language, Report } from "@channelfit/schema";
import { builtIn } from "../generated/knowledge.ts";
import type { Knowledge } from "../knowledge.ts";
import { about, checklistSection, contradictionsSection, openQuestions, readinessSection, sourcesSection } from "./appendix.ts";
import { leftOutSection, networksSection, presencesSection } from "./networks.ts";
import { planSection } from "./plan.ts";
import { risksSection, strengthsSection } from "./risks.ts";
import { longSections } from "./sections.ts";
import { gatesSection, statusSection, summarySection } from "./status.ts";
import { escapeMarkdown, type Voice, voiceOf } from "./voice.ts";

/** How a report is told. */
export interface RenderOptions {
  /** Language of the text; German where absent. */
  readonly language?: Language;
  /** The knowledge the report was made with; the built-in one where absent. */
  readonly knowledge?: Knowledge;
}

/** The lines of one part of the report; none when there is nothing to say. */
type Section = (report: Report, voice: Voice) => string[];

const sections: readonly Section[] = [
  statusSection,
  summarySection,
  gatesSection,
  networksSection,
  leftOutSection,
  presencesSection,
  risksSection,
  strengthsSection,
  planSection,
  contradictionsSection,
  openQuestions,
  readinessSection,
  checklistSection,
  longSections,
  sourcesSection,
  about,
];

/** Where too little is known, the open questions come right after the gates. */
function inOrder({ status }: Report): readonly Section[] {
  if (status !== "insufficient-data") return sections;
  const before = sections.indexOf(networksSection);
  return [...new Set([...sections.slice(0, before), openQuestions, ...sections.slice(before)])];
}

/** The report as Markdown for a person to read: status first, then networks, risks and the plan. */
export function renderMarkdown(report: Report, { language = "de", knowledge = builtIn }: RenderOptions = {}): string {
  const voice = voiceOf(language, knowledge);
  const name = report.company.name?.trim();
  const title = name ? voice.say("report.title", { company: escapeMarkdown(name) }) : voice.say("report.title-anonymous");
  const blocks = inOrder(report)
    .map((section) => section(report, voice))
    .filter((lines) => lines.length > 0);
  return `${[`# ${title}`, ...blocks.map((lines) => lines.join("\n"))].join("\n\n")}\n`;
}
