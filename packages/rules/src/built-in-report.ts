import { hash, readComplements, readReportPart, version } from "#built-in";
import type { ReportPart } from "./built-in/parts.ts";
import { builtIn, claimsOf, exitStepsOf } from "./built-in.ts";
import type { ReportKnowledge, ReportNetwork } from "./report-knowledge.ts";
import { reviewedFirst } from "./reviews.ts";
import { answersOf } from "./specialise.ts";

let reportPart: ReportPart | undefined;

/** What a report reads in any case, where that can be read by itself. */
function partForReports(): ReportPart | undefined {
  reportPart ??= readReportPart?.();
  return reportPart;
}

/** What a report reads of the built-in knowledge. */
export function builtInForReports(): ReportKnowledge {
  const part = partForReports();
  return part === undefined ? builtIn : reportKnowledgeOf(part);
}

/** Completes what a report reads in any case with what it seldom does. */
export function reportKnowledgeOf({ networks, firstReviews, answers, ...lists }: ReportPart): ReportKnowledge {
  return {
    version,
    hash,
    packs: [],
    questions: [],
    ...lists,
    networks: networks.map((entry, position) => reviewedFirst(networkOf(entry, position), firstReviews[position])),
    get usage() {
      return builtIn.usage;
    },
    get ruleSets() {
      return builtIn.ruleSets;
    },
  };
}

function networkOf(entry: ReportPart["networks"][number], position: number): ReportNetwork {
  return {
    ...entry,
    get claims() {
      return claimsOf(position);
    },
    get exitSteps() {
      return exitStepsOf(position);
    },
    get complements() {
      return readComplements(position);
    },
  };
}

/** Answers of the checklist that are worked out, such as `Q01/yes`, in the order of their rules. */
export function builtInAnswers(): readonly string[] {
  return partForReports()?.answers ?? answersOf(builtIn.checklist);
}
