// How far our order of networks agrees with published advice: node --conditions=@channelfit/source bench/advice/advice.ts
// [--cases file] [--worst n] [--json] [--copy] (--copy prints the cases in our own structure and nothing else)
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Candidate } from "@channelfit/schema";
import { builtIn, recommend } from "../../src/index.ts";
import { type AdviceCase, casesOf } from "./case.ts";
import tables from "./mapping.json" with { type: "json" };
import { networkOf, profileInHindsight, profileOf } from "./mapping.ts";
import { type Figures, figuresOf, halfOf, recallAt3 } from "./metrics.ts";

/** A case with our answer to it. */
interface Judged extends AdviceCase {
  readonly ranked: readonly Candidate[];
  /** Risks named before, and with what went wrong told. */
  readonly named: readonly string[];
  readonly namedInHindsight: readonly string[];
}

type Answer = (entry: Judged) => readonly string[];

const { values: options } = parseArgs({
  options: {
    cases: { type: "string" },
    worst: { type: "string" },
    json: { type: "boolean" },
    copy: { type: "boolean" },
  },
});
const file = options.cases ?? new URL("cases.json", import.meta.url);
const cases = casesOf(readFileSync(file, "utf8"));
if (options.copy) {
  console.log(JSON.stringify(cases));
  process.exit();
}

const inOurWords = cases.map((entry) => ({
  ...entry,
  recommended: [...new Set(entry.recommended.map(networkOf))],
  discouraged: [...new Set(entry.discouraged.map(networkOf))],
  cautioned: [...new Set(entry.cautioned.map(networkOf))],
}));
/** Networks that the case set names at all, for or against. */
const known = new Set(inOurWords.flatMap((entry) => [...entry.recommended, ...entry.discouraged, ...entry.cautioned]));
/** Networks as people mean them, without what is the company's own and without listings and reviews. */
const social = new Set(
  builtIn.networks.filter(({ kind }) => kind === "network" || kind === "messenger").map(({ id }) => id as string),
);
const judged = inOurWords.map((entry): Judged => {
  const { candidates, risks } = recommend(profileOf(entry));
  return {
    ...entry,
    ranked: candidates.filter(({ rank }) => rank !== null),
    named: risks.map(({ id }) => id),
    namedInHindsight: recommend(profileInHindsight(entry)).risks.map(({ id }) => id),
  };
});

const seed = 2026;
const advice = judged.filter(({ kind }) => kind === "advice");
const has = (list: readonly string[] | undefined, ...wanted: string[]) => wanted.some((entry) => list?.includes(entry) ?? false);
const constantIsWrong = (entry: Judged) =>
  (entry.recommended.length > 0 && !has(entry.recommended, ...tables.constant)) || has(entry.discouraged, ...tables.constant);
const sets: Readonly<Record<string, readonly Judged[]>> = {
  "all advice": advice,
  "half A (tuned on)": advice.filter(({ source }) => halfOf(source.url, seed) === 0),
  "half B": advice.filter(({ source }) => halfOf(source.url, seed) === 1),
  "since 2020": advice.filter(({ pre2020 }) => pre2020 === false),
  "two or more recommended": advice.filter(({ recommended }) => recommended.length > 1),
  B2B: advice.filter(({ company }) => company.model === "b2b"),
  "recruiting and apprentices": advice.filter(({ company }) => has(company.goals, "recruiting", "apprentice-recruiting")),
  contradictions: advice.filter(contradicted),
  "constant list is wrong": advice.filter(constantIsWrong),
  stories: judged.filter(({ kind }) => kind === "story"),
};

const ofNetworks =
  (wanted: (id: string) => boolean): Answer =>
  ({ ranked }) =>
    ranked
      .map(({ network }) => network as string)
      .filter(wanted)
      .slice(0, 3);
const answers: Readonly<Record<string, Answer>> = {
  "ours, all networks": ofNetworks(() => true),
  "ours, networks named": ofNetworks((id) => known.has(id)),
  "ours, beside own base": ofNetworks((id) => social.has(id)),
  "constant list": () => tables.constant,
  popularity: () => tables.popularity.order,
};
/** The experts among themselves, as agreement.json of the case set has it: recall, and precision. */
const experts: Readonly<Record<string, readonly [recall: number, precision: number]>> = {
  "all advice": [0.68, 0.383],
  "since 2020": [0.65, 0.367],
  "two or more recommended": [0.563, 0.466],
};
const figures = Object.entries(sets).map(([set, members]) => ({
  set,
  answers: Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, figuresOf(members, answer)])),
  experts: experts[set] && { recall: experts[set][0], precision: experts[set][1] },
}));
const labels = labelsNamed(judged.filter(({ kind }) => kind === "story"));
const worst = worstOf(advice, Number(options.worst ?? 0));

if (options.json) console.log(JSON.stringify({ seed, figures, labels, worst }));
else print();

/** A case that advises against what another one of the same industry recommends, or the other way round. */
function contradicted(entry: Judged): boolean {
  const others = advice.filter(({ id, company }) => id !== entry.id && company.industry === entry.company.industry);
  return others.some((other) => has(other.recommended, ...entry.discouraged) || has(other.discouraged, ...entry.recommended));
}

/** How many labels of the stories one of our risks names, label by label. */
function labelsNamed(stories: readonly Judged[]) {
  const risksOf: Readonly<Record<string, readonly string[]>> = tables.risks;
  const told = stories.flatMap(({ risks, named, namedInHindsight }) =>
    risks.map((label) => ({
      label,
      named: has(risksOf[label], ...named),
      inHindsight: has(risksOf[label], ...namedInHindsight),
    })),
  );
  return [...new Set(told.map(({ label }) => label))]
    .map((label) => told.filter((entry) => entry.label === label))
    .map((entries) => ({
      label: entries[0]?.label ?? "",
      told: entries.length,
      named: entries.filter((entry) => entry.named).length,
      inHindsight: entries.filter((entry) => entry.inHindsight).length,
    }))
    .sort((a, b) => b.told - a.told);
}

/** The cases we are furthest from, with the order we gave and its reasons. */
function worstOf(members: readonly Judged[], count: number) {
  const missOf = (entry: Judged) => {
    const top = answers["ours, networks named"]?.(entry) ?? [];
    const missed = entry.recommended.length > 0 ? 1 - recallAt3(top, entry.recommended) : 0;
    return missed + (has(entry.discouraged, ...top) ? 1 : 0);
  };
  const missing = members.map((entry) => ({ entry, miss: missOf(entry) })).filter(({ miss }) => miss > 0);
  return missing
    .sort((a, b) => b.miss - a.miss)
    .slice(0, count)
    .map(({ entry: { id, source, company, recommended, discouraged, ranked }, miss }) => ({
      id,
      miss,
      publisher: source.publisher,
      year: source.year ?? null,
      company,
      recommended,
      discouraged,
      ours: ranked.slice(0, 5).map(({ network, fit, contributions }) => ({
        network,
        fit,
        reasons: contributions
          .slice(0, 4)
          .map(({ criterion, strength, reason }) => `${criterion} ${strength.toFixed(2)} ${reason.rule}`),
      })),
    }));
}

function print(): void {
  for (const { set, answers: found, experts: agreed } of figures) {
    const { cases: count, warned } = found["constant list"] ?? { cases: 0, warned: 0 };
    console.log(`\n${set}: ${count} with a recommendation, ${warned} with a warning`);
    console.log(`${"".padEnd(24)}  recall@3  (plain)  precision@3  discouraged`);
    for (const [name, one] of Object.entries(found)) console.log(lineOf(name, one));
    if (agreed)
      console.log(`${"experts among themselves".padEnd(24)}  ${share(agreed.recall)}           ${share(agreed.precision)}`);
  }
  console.log("\nrisk labels of stories that one of our risks names: beforehand, and with what went wrong told");
  for (const { label, told, named, inHindsight } of labels) {
    console.log(`  ${label.padEnd(30)} ${named} and ${inHindsight} of ${told}`);
  }
  for (const entry of worst) {
    const { id, miss, publisher, year, company, recommended, discouraged, ours } = entry;
    console.log(`\n${id} miss ${miss.toFixed(2)}: ${publisher} ${year ?? "undated"} ${JSON.stringify(company)}`);
    console.log(`  theirs: ${recommended.join(", ")}${discouraged.length > 0 ? `; not ${discouraged.join(", ")}` : ""}`);
    for (const { network, fit, reasons } of ours) console.log(`  ${network.padEnd(24)} ${fit}  ${reasons.join(" | ")}`);
  }
}

function lineOf(name: string, { recall, plainRecall, precision, discouraged }: Figures): string {
  const cells = [share(recall).padEnd(8), `(${share(plainRecall)})`.padEnd(8), share(precision).padEnd(11), share(discouraged)];
  return `${name.padEnd(24)}  ${cells.join("  ")}`;
}

function share(value: number | null): string {
  return value === null ? "  -  " : value.toFixed(3);
}
