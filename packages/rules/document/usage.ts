import type { Network, UsageSurvey } from "@channelfit/schema";
import type { Voice } from "../src/render/voice.ts";
import { ageRanges, usageCountries } from "../src/usage.ts";
import { type UsageEntry, type UsageRow, usageRow } from "./coverage.ts";
import { sourceLink } from "./source-link.ts";
import { say } from "./words.ts";

/** Who uses a network, country by country, as a Markdown table with its surveys; nothing where nobody has asked and nothing is estimated. */
export function usageLines(network: Network, surveys: readonly UsageSurvey[], voice: Voice): string[] {
  const { knowledge, language } = voice;
  const rows = usageCountries(knowledge).map((country) => ({
    country,
    ...usageRow(network, country, knowledge, surveys),
  }));
  const known = rows.filter(({ bands, total }) =>
    [...bands.map(([, entry]) => entry), total].some(({ basis }) => basis !== "none"),
  );
  if (known.length === 0) return [];
  const letters = new Map(surveysIn(known).map((id, position) => [id, String.fromCharCode("a".charCodeAt(0) + position)]));
  const columns = [
    say(language, "usage.country"),
    ...ageRanges(knowledge).map(([band]) => band.replace("-", "–")),
    say(language, "usage.all"),
  ];
  return [
    `**${say(language, "usage.heading")}**`,
    "",
    `| ${columns.join(" | ")} |`,
    `| ${columns.map(() => "---").join(" | ")} |`,
    ...known.map(({ country, bands, total }) => {
      const cells = [...bands.map(([, entry]) => entry), total].map((entry) => cellText(entry, letters, voice));
      return `| ${[say(language, `country.${country}`), ...cells].join(" | ")} |`;
    }),
    "",
    ...[...letters].map(([id, letter]) => `<sup>${letter}</sup> ${surveyLine(id, surveys, voice, network)}<br>`),
    "",
    ...furtherLines(network, surveys, voice),
  ];
}

/** Figures for age groups that do not count, because another survey comes first or the group does not match ours. */
function furtherLines(network: Network, surveys: readonly UsageSurvey[], voice: Voice): string[] {
  const { usage } = voice.knowledge;
  const lines = surveys.flatMap((survey) => {
    const counted = Object.values(usage[survey.country]?.[network.id] ?? {}).some((cell) => cell.survey === survey.id);
    const groups = survey.figures.filter(({ network: own, from }) => own === network.id && from !== undefined);
    if (counted || groups.length === 0) return [];
    const shares = groups.map(
      ({ from, to, percent }) => `${from}${to === undefined ? "+" : `–${to}`}: ${voice.number(percent)} %`,
    );
    return [
      `- ${say(voice.language, `country.${survey.country}`)}, ${surveyLine(survey.id, surveys, voice, network)}: ${shares.join(", ")}`,
    ];
  });
  return lines.length > 0 ? [say(voice.language, "usage.further"), "", ...lines, ""] : [];
}

/** A survey in words: name, years, way of counting and who was asked; for a network, with its publications. */
export function surveyLine(id: string, surveys: readonly UsageSurvey[], voice: Voice, network?: Network): string {
  const survey = surveys.find((entry) => entry.id === id);
  if (!survey) return id;
  const figures = survey.figures.filter((figure) => network === undefined || figure.network === network.id);
  const years = [...new Set(figures.map(({ year }) => year))].sort();
  const line = say(voice.language, "usage.survey", {
    survey: voice.text(survey.names),
    years: years.length > 1 ? `${years[0]}–${years.at(-1)}` : String(years[0] ?? ""),
    metric: say(voice.language, `metric.${survey.metric}`),
    population: voice.text(survey.population),
  });
  const sources = [...new Set(figures.map(({ source }) => source))];
  return network ? `${line} (${sources.map((source) => sourceLink(source, voice)).join(", ")})` : line;
}

function surveysIn(rows: readonly UsageRow[]): string[] {
  const entries = rows.flatMap(({ bands, total }) => [...bands.map(([, entry]) => entry), total]);
  return [...new Set(entries.flatMap((entry) => ("survey" in entry ? [entry.survey] : [])))];
}

function cellText(entry: UsageEntry, letters: ReadonlyMap<string, string>, voice: Voice): string {
  const { language } = voice;
  if (entry.basis === "none") return say(language, "usage.none");
  if (entry.basis === "estimate") return say(language, "usage.estimate", { rating: entry.rating });
  const percent = voice.number(entry.percent);
  const text =
    entry.basis === "figure"
      ? say(language, "usage.figure", { percent, rating: entry.rating })
      : say(language, "usage.total", { percent });
  return `${text} <sup>${letters.get(entry.survey)}</sup>`;
}
