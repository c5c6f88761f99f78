import type { UsageSurvey } from "@channelfit/schema";
import type { Voice } from "../src/render/voice.ts";
import { ageRanges } from "../src/usage.ts";
import { overdueOn, type UsageEntry, type UsageRow, usageRow } from "./coverage.ts";
import { surveyLine } from "./usage.ts";
import { say } from "./words.ts";

/** The use of all networks by age in one country, as a table for a terminal, with its surveys and its gaps. */
export function coverageLines(country: string, surveys: readonly UsageSurvey[], voice: Voice): string[] {
  const { knowledge, language } = voice;
  const rows = knowledge.networks
    .filter(({ lifecycle }) => lifecycle.state !== "discontinued")
    .map((network) => usageRow(network, country, knowledge, surveys));
  const entries = rows.flatMap(({ bands }) => bands.map(([, entry]) => entry));
  const count = (basis: UsageEntry["basis"]) => entries.filter((entry) => entry.basis === basis).length;
  const letters = new Map(usedSurveys(rows).map((id, position) => [id, String.fromCharCode("a".charCodeAt(0) + position)]));
  const header = ["network", "all"].map((column) => say(language, `usage.${column}`));
  const cell = (entry: UsageEntry) => cellText(entry, letters, voice);
  return [
    say(language, "coverage.title", { country: say(language, `country.${country}`) }),
    "",
    ...aligned([
      [header[0] ?? "", ...ageRanges(knowledge).map(([band]) => band), header[1] ?? ""],
      ...rows.map(({ network, bands, total }) => [
        voice.text(network.names),
        ...bands.map(([, entry]) => cell(entry)),
        cell(total),
      ]),
    ]),
    "",
    ...[...letters].map(([id, letter]) => `${letter}  ${surveyLine(id, surveys, voice)}`),
    "",
    say(language, "coverage.counts", {
      figures: count("figure"),
      cells: entries.length,
      estimates: count("estimate"),
      gaps: count("none"),
    }),
  ];
}

/** What is past its review on a day. */
export function overdueLines(day: string, surveys: readonly UsageSurvey[], { knowledge, language }: Voice): string[] {
  const overdue = overdueOn(day, knowledge, surveys);
  if (overdue.length === 0) return [say(language, "coverage.none-overdue", { day })];
  return [
    say(language, "coverage.overdue", { day }),
    "",
    ...overdue.map(({ place, reviewBy }) => `  ${say(language, "coverage.due", { place, reviewBy })}`),
  ];
}

function usedSurveys(rows: readonly UsageRow[]): string[] {
  const entries = rows.flatMap(({ bands, total }) => [...bands.map(([, entry]) => entry), total]);
  return [...new Set(entries.flatMap((entry) => ("survey" in entry ? [entry.survey] : [])))];
}

function cellText(entry: UsageEntry, letters: ReadonlyMap<string, string>, voice: Voice): string {
  if (entry.basis === "none") return "–";
  if (entry.basis === "estimate") return `~ ${entry.rating}`;
  const percent = say(voice.language, "usage.total", { percent: voice.number(entry.percent) });
  return `${percent} ${letters.get(entry.survey)}${entry.basis === "figure" ? ` ${entry.rating}` : ""}`;
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
