import type { ChecklistQuestion, Localized, Parameter } from "@channelfit/schema";
import { readPart } from "../src/built-in/in-module.ts";
import type { ReportPart } from "../src/built-in/parts.ts";
import { readByReports, saidByReports } from "../src/report-knowledge.ts";
import { answersOf } from "../src/specialise.ts";

/** Takes from the parts of the built-in knowledge what a report reads in any case. */
export function reportPart(): ReportPart {
  const lists = Object.entries(readByReports).map(([part, keys]) => {
    const entries = readPart(part as keyof typeof readByReports) as Record<string, unknown>[];
    return [part, entries.map((entry) => Object.fromEntries(keys.filter((key) => key in entry).map((key) => [key, entry[key]])))];
  });
  const parameters = Object.entries(readPart("parameters") as Record<string, Parameter>);
  const phrases = Object.entries(readPart("phrases") as Record<string, Localized>);
  return {
    ...(Object.fromEntries(lists) as Pick<ReportPart, keyof typeof readByReports>),
    parameters: Object.fromEntries(parameters.map(([id, { value }]) => [id, { value }])),
    phrases: Object.fromEntries(phrases.filter(([id]) => saidByReports.some((beginning) => id.startsWith(beginning)))),
    firstReviews: readPart("firstReviews") as string[],
    answers: answersOf(readPart("checklist") as ChecklistQuestion[]),
  };
}
