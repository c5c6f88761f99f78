/** Asks generated companies in every mode and says how many questions it took. */
import { builtIn, createRecommender } from "@channelfit/rules";
import { believableCompany } from "../../rules/test/believable.ts";
import type { Judge } from "../src/session-api.ts";
import { interview } from "../test/interview.ts";
import { differenceOf } from "../test/verdicts.ts";

/** The order of the quick questionnaire does not depend on the judgement. */
const untold: Judge = { outlook: () => ({ gates: {}, fits: {}, settled: false, matters: [] }), rankQuestions: () => [] };
const wanted = Number(process.argv[2] ?? 1000);
const recommender = createRecommender(builtIn);
const questions = { quick: [] as number[], matters: [] as number[] };
const shares = new Map<string, number[]>();
const slowest: number[] = [];
let different = 0;

for (let seed = 0; seed < wanted; seed += 1) {
  const company = believableCompany(seed);
  const quick = interview(company, "quick", untold);
  const matters = interview(company, "matters", recommender);
  questions.quick.push(quick.asked.length);
  questions.matters.push(matters.asked.length);
  slowest.push(matters.slowest);
  const { status } = recommender.recommend(matters.profile);
  shares.set(status, [...(shares.get(status) ?? []), matters.asked.length / quick.asked.length]);
  if (differenceOf(matters.profile, company, recommender)) different += 1;
  if ((seed + 1) % 100 === 0) process.stderr.write(`${seed + 1} companies, ${different} different verdicts\n`);
}

const quantile = (values: readonly number[], part: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN;
const spread = (values: readonly number[], digits = 0) =>
  [0.1, 0.25, 0.5, 0.75, 0.9].map((part) => quantile(values, part).toFixed(digits)).join(" / ");

const lines = [
  `${wanted} companies; 10 / 25 / 50 / 75 / 90 of 100 need at most`,
  `quick                ${spread(questions.quick)} questions`,
  `only what matters    ${spread(questions.matters)} questions`,
  `as share of quick    ${spread(
    questions.matters.map((count, position) => count / (questions.quick[position] ?? 1)),
    2,
  )}`,
  ...[...shares].sort().map(([status, values]) => `  ${status.padEnd(18)} ${spread(values, 2)} (${values.length} companies)`),
  `different verdicts   ${different}`,
  `slowest choice of a question: median ${quantile(slowest, 0.5).toFixed(1)} ms, at most ${Math.max(...slowest).toFixed(1)} ms`,
];
process.stdout.write(`${lines.join("\n")}\n`);
