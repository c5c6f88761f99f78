import type { AgeBand, Network, Rating, UsageFigure, UsageSurvey } from "@channelfit/schema";
import { dayNumber } from "../src/days.ts";
import type { Knowledge } from "../src/knowledge.ts";
import { keysByPlace, parameterTable } from "../src/parameters.ts";
import { ageRanges } from "../src/usage.ts";

/** What is known of the use of a network by one age group, or by everybody a survey asked, in one country. */
export type UsageEntry =
  | { readonly basis: "figure"; readonly percent: number; readonly rating: Rating; readonly survey: string }
  | { readonly basis: "total"; readonly percent: number; readonly survey: string }
  | { readonly basis: "estimate"; readonly rating: Rating }
  | { readonly basis: "none" };

/** A network in one country: the entries of our age groups, and that of everybody. */
export interface UsageRow {
  readonly network: Network;
  readonly bands: readonly (readonly [AgeBand, UsageEntry])[];
  readonly total: UsageEntry;
}

/** What is known of the use of a network in a country. */
export function usageRow(network: Network, country: string, knowledge: Knowledge, surveys: readonly UsageSurvey[]): UsageRow {
  const cells = knowledge.usage[country]?.[network.id];
  const bands = ageRanges(knowledge).map(([band]): [AgeBand, UsageEntry] => {
    const cell = cells?.[band];
    const estimate = network.ages[band];
    if (cell) return [band, { basis: "figure", percent: cell.percent, rating: cell.rating, survey: cell.survey }];
    return [band, estimate === undefined ? { basis: "none" } : { basis: "estimate", rating: estimate }];
  });
  return { network, bands, total: totalOf(network, inOrder(surveys, country, knowledge)) };
}

/** The surveys of a country in the order in which they count. */
function inOrder(surveys: readonly UsageSurvey[], country: string, knowledge: Knowledge): UsageSurvey[] {
  const places = keysByPlace(parameterTable(knowledge, "usageSurveyOrder"));
  const own = surveys.filter((survey) => survey.country === country);
  return own.sort((a, b) => places.indexOf(a.id) - places.indexOf(b.id));
}

function totalOf({ id }: Network, surveys: readonly UsageSurvey[]): UsageEntry {
  for (const survey of surveys) {
    const figure = survey.figures.find(({ network, from }) => network === id && from === undefined);
    if (figure) return { basis: "total", percent: figure.percent, survey: survey.id };
  }
  return { basis: "none" };
}

/** Something of the knowledge that has to be read again. */
export interface Overdue {
  readonly kind: "claim" | "figure" | "source";
  /** File and place. */
  readonly place: string;
  readonly reviewBy: string;
}

/** What is past its review on a day, the longest first. */
export function overdueOn(day: string, knowledge: Knowledge, surveys: readonly UsageSurvey[]): Overdue[] {
  const claims = knowledge.networks.flatMap(({ id, claims: own }) =>
    own.map(({ fields, reviewBy }): Overdue => ({ kind: "claim", place: `networks/${id}.json ${fields.join(", ")}`, reviewBy })),
  );
  const figures = surveys.flatMap(({ id, figures: own }) =>
    own.map((figure): Overdue => ({ kind: "figure", place: `usage/${id}.json ${groupOf(figure)}`, reviewBy: figure.reviewBy })),
  );
  const sources = Object.entries(knowledge.sources).flatMap(([id, { reviewBy }]): Overdue[] =>
    reviewBy === undefined ? [] : [{ kind: "source", place: `sources ${id}`, reviewBy }],
  );
  return [...claims, ...figures, ...sources]
    .filter(({ reviewBy }) => dayNumber(reviewBy) < dayNumber(day))
    .sort((a, b) => dayNumber(a.reviewBy) - dayNumber(b.reviewBy));
}

function groupOf({ network, from, to }: UsageFigure): string {
  return from === undefined ? network : `${network} ${from}${to === undefined ? "+" : `–${to}`}`;
}
