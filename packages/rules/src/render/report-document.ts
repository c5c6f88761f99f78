import type { Language, Report, SectionName } from "@channelfit/schema";
import { builtIn } from "../built-in.ts";
import type { Knowledge } from "../knowledge.ts";
import { about, checklistSection, contradictionsSection, openQuestions, readinessSection, sourcesSection } from "./appendix.ts";
import type { PrintDocument, Section } from "./document.ts";
import { leftOutSection, presencesSection } from "./left-out.ts";
import { networksSection } from "./networks.ts";
import { planSection } from "./plan.ts";
import { risksSection, strengthsSection } from "./risks.ts";
import { longSections, withSections } from "./sections.ts";
import { gatesSection, statusSection, summarySection } from "./status.ts";
import { ownWords, type Voice, voiceOf } from "./voice.ts";

/** How a report is told. */
export interface RenderOptions {
  /** Language of the text; German where absent. */
  readonly language?: Language;
  /** The knowledge the report was made with; the built-in one where absent. */
  readonly knowledge?: Knowledge;
  /** Long parts to tell; all the report has where absent. */
  readonly sections?: readonly SectionName[];
}

/** One part of the report; nothing when there is nothing to say. */
type Part = (report: Report, voice: Voice) => Section[];

const parts: readonly Part[] = [
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
function inOrder({ status }: Report): readonly Part[] {
  if (status !== "insufficient-data") return parts;
  const before = parts.indexOf(networksSection);
  return [...new Set([...parts.slice(0, before), openQuestions, ...parts.slice(before)])];
}

/** The report as a document, to be printed in any format: status first, then networks, risks and the plan. */
export function reportDocument(
  report: Report,
  { language = "de", knowledge = builtIn, sections }: RenderOptions = {},
): PrintDocument {
  const voice = voiceOf(language, knowledge);
  const name = ownWords(report.company.name ?? "");
  const told = withSections(report, sections);
  return {
    language,
    title: name ? voice.say("report.title", { company: name }) : voice.say("report.title-anonymous"),
    day: report.assessedAt,
    footer: voice.say("footer", { version: report.knowledge.version, date: voice.date(report.assessedAt) }),
    contents: true,
    labels: labelsOf(voice),
    sections: inOrder(told).flatMap((part) => part(told, voice)),
  };
}

/** The words that a page needs beyond the text. */
export function labelsOf(voice: Voice): PrintDocument["labels"] {
  return {
    contents: voice.say("document.contents"),
    page: voice.say("document.page"),
    skip: voice.say("document.skip"),
  };
}
