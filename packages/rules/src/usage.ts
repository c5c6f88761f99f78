import type { AgeBand, NetworkId, Rating, UsageFigure, UsageSurvey } from "@channelfit/schema";
import { keysByPlace, parameter, parameterList, parameterTable } from "./parameters.ts";
import type { ParameterValue } from "./report-knowledge.ts";

/** How widely one of our age groups uses a network, by one survey. */
export interface UsageCell {
  readonly rating: Rating;
  /** Share of the age group, in percent, put together from the age groups of the survey. */
  readonly percent: number;
  /** Id of the survey. */
  readonly survey: string;
  /** Ids of the publications, without repetition. */
  readonly sources: readonly string[];
  /** The lowest confidence among the figures. */
  readonly confidence: UsageFigure["confidence"];
  /** The first day on which a figure is due for review. */
  readonly reviewBy: string;
}

/** Country -> network -> age group -> what is known; what no survey says is missing. */
export type Usage = Readonly<Record<string, Readonly<Partial<Record<NetworkId, UsageByAge>>>>>;

/** Age group -> what is known. */
export type UsageByAge = Readonly<Partial<Record<AgeBand, UsageCell>>>;

/** Countries in which usage is told alike for a network: one with figures of its own, or all without any. */
export interface Market {
  readonly countries: readonly string[];
  readonly cells: UsageByAge;
}

interface AgeRange {
  readonly from: number;
  readonly to: number;
}

type Parameters = { readonly parameters: Readonly<Record<string, ParameterValue>> };

/**
 * Works out from the figures of surveys how widely each age group uses each network, for every country.
 * Within a country and an age group only one survey counts, the first in the order of `usageSurveyOrder` that has a figure there:
 * shares that were counted in different ways never stand side by side.
 */
export function usageOf(surveys: readonly UsageSurvey[], knowledge: Parameters): Usage {
  const places = parameterTable(knowledge, "usageSurveyOrder");
  const ranked = surveys.filter(({ id }) => places[id] !== undefined);
  ranked.sort((a, b) => (places[a.id] ?? 0) - (places[b.id] ?? 0));
  const usage: Record<string, Partial<Record<NetworkId, Partial<Record<AgeBand, UsageCell>>>>> = {};
  for (const country of usageCountries(knowledge)) {
    const networks: Partial<Record<NetworkId, Partial<Record<AgeBand, UsageCell>>>> = {};
    usage[country] = networks;
    const asked = ranked.filter((survey) => survey.country === country);
    for (const [band, range] of ageRanges(knowledge)) {
      for (const [network, cell] of firstCells(asked, range, knowledge))
        networks[network] = { ...networks[network], [band]: cell };
    }
  }
  return usage;
}

/** Two usages as one; within a country and an age group the survey that comes first counts alone. */
export function joinedUsage(there: Usage, own: Usage, knowledge: Parameters): Usage {
  const places = parameterTable(knowledge, "usageSurveyOrder");
  const countries = usageCountries(knowledge);
  return Object.fromEntries(countries.map((country) => [country, joinedCells(there[country] ?? {}, own[country] ?? {}, places)]));
}

type UsageByNetwork = Usage[string];

function joinedCells(there: UsageByNetwork, own: UsageByNetwork, places: Readonly<Record<string, number>>): UsageByNetwork {
  const placeIn = (part: UsageByNetwork, band: AgeBand) => {
    const surveys = Object.values(part).flatMap((cells) => cells?.[band]?.survey ?? []);
    return Math.min(...surveys.map((survey) => places[survey] ?? Number.POSITIVE_INFINITY));
  };
  const joined = Object.entries(there).map(([network, cells = {}]): [string, UsageByAge] => {
    const kept = (Object.keys(cells) as AgeBand[]).filter((band) => placeIn(there, band) <= placeIn(own, band));
    return [network, Object.fromEntries(kept.map((band) => [band, cells[band]]))];
  });
  const all: Record<string, UsageByAge> = Object.fromEntries(joined);
  for (const [network, cells = {}] of Object.entries(own)) {
    const ahead = (Object.keys(cells) as AgeBand[]).filter((band) => placeIn(own, band) < placeIn(there, band));
    all[network] = { ...all[network], ...Object.fromEntries(ahead.map((band) => [band, cells[band]])) };
  }
  return Object.fromEntries(Object.entries(all).filter(([, cells]) => Object.keys(cells).length > 0));
}

/** Countries with figures, the default first. */
export function usageCountries(knowledge: Parameters): readonly string[] {
  const places = parameterTable(knowledge, "usageCountryOrder");
  const known = countriesInOrder.get(places) ?? keysByPlace(places);
  countriesInOrder.set(places, known);
  return known;
}

/** Countries by the table of their places: sorted once, though every profile asks for them. */
const countriesInOrder = new WeakMap<Readonly<Record<string, number>>, readonly string[]>();

/** The country whose figures count for a company, and whether it is its own or the default. */
export function usageCountryOf(country: string | undefined, knowledge: Parameters): { country: string; own: boolean } {
  const countries = usageCountries(knowledge);
  const own = countries.find((candidate) => candidate === country);
  return { country: own ?? countries[0] ?? "", own: own !== undefined };
}

/** The years of our age groups, both ends included. */
export function ageRanges(knowledge: Parameters): [AgeBand, AgeRange][] {
  const starts = Object.entries(parameterTable(knowledge, "usageAgeFrom")) as [AgeBand, number][];
  starts.sort(([, a], [, b]) => a - b);
  return starts.map(([band, from], position) => {
    const next = starts[position + 1]?.[1];
    return [band, { from, to: next === undefined ? parameter(knowledge, "usageOldestAge") : next - 1 }];
  });
}

/** What the first survey says that has a figure for the age group. */
function firstCells(surveys: readonly UsageSurvey[], range: AgeRange, knowledge: Parameters): [NetworkId, UsageCell][] {
  for (const survey of surveys) {
    const networks = [...new Set(survey.figures.map(({ network }) => network))].sort();
    const cells = networks.flatMap((network): [NetworkId, UsageCell][] => {
      const cell = cellOf(survey, network, range, knowledge);
      return cell ? [[network, cell]] : [];
    });
    if (cells.length > 0) return cells;
  }
  return [];
}

/** Each year of the age group takes the narrowest figure for it; too few years with a figure give none. */
function cellOf(survey: UsageSurvey, network: NetworkId, { from, to }: AgeRange, knowledge: Parameters): UsageCell | undefined {
  const oldest = parameter(knowledge, "usageOldestAge");
  const widest = parameter(knowledge, "usageWidestGroup");
  const groups = survey.figures.flatMap((figure) => {
    if (figure.network !== network || figure.from === undefined) return [];
    const range = { from: figure.from, to: figure.to ?? oldest };
    return range.to - range.from < widest ? [{ figure, range }] : [];
  });
  groups.sort((a, b) => a.range.to - a.range.from - (b.range.to - b.range.from) || a.range.from - b.range.from);
  const used: UsageFigure[] = [];
  for (let year = from; year <= to; year++) {
    const group = groups.find(({ range }) => range.from <= year && year <= range.to);
    if (group) used.push(group.figure);
  }
  if (used.length < parameter(knowledge, "usageCoveredShare") * (to - from + 1)) return undefined;
  const percent = used.reduce((sum, figure) => sum + figure.percent, 0) / used.length;
  return {
    rating: ratingOf(percent, parameterList(knowledge, survey.levels)),
    percent: Math.round(percent * 10) / 10,
    survey: survey.id,
    sources: [...new Set(used.map(({ source }) => source))],
    confidence: lowestOf(used),
    reviewBy: used.map(({ reviewBy }) => reviewBy).sort()[0] ?? "",
  };
}

/** How many of the four levels a share reaches. */
function ratingOf(percent: number, levels: readonly number[]): Rating {
  return levels.filter((level) => percent >= level).length as Rating;
}

const confidences = ["low", "medium", "high"] as const;

function lowestOf(figures: readonly UsageFigure[]): UsageFigure["confidence"] {
  return confidences.find((level) => figures.some(({ confidence }) => confidence === level)) ?? "low";
}

/** The countries by what is known of a network there; one market alone where no country has figures. */
export function marketsOf(network: NetworkId, { usage, parameters }: Parameters & { readonly usage: Usage }): Market[] {
  const countries = usageCountries({ parameters });
  const known = countries.flatMap((country): Market[] => {
    const cells = usage[country]?.[network];
    return cells ? [{ countries: [country], cells }] : [];
  });
  const others = countries.filter((country) => !usage[country]?.[network]);
  return others.length > 0 ? [...known, { countries: others, cells: {} }] : known;
}
