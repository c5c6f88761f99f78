/**
 * Asks generated companies in the quick mode and in “only what matters” and says how many questions it took, how long the choice of
 * a question took, and whether the verdicts are those of the full questionnaire. Fails where one of them is not what is promised.
 *
 *     node --conditions=@channelfit/source bench/only-what-matters.ts [companies] [processes]
 */
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { createInterface } from "node:readline";
import type { Asked } from "./asked-companies.ts";

/** Part of the questions of the quick mode half of the companies may need at most. */
const mostQuestions = 0.5;
/** Milliseconds of computing half of the companies may wait for a question at most. */
const mostMilliseconds = 50;

const wanted = Number(process.argv[2] ?? 1000);
const processes = Number(process.argv[3] ?? availableParallelism());
const companies: Asked[] = [];

await Promise.all(Array.from({ length: processes }, (_, first) => ask(first)));
companies.sort((a, b) => a.seed - b.seed);

/** Lets another process ask every so many-th company. */
async function ask(first: number): Promise<void> {
  const script = new URL("asked-companies.ts", import.meta.url).pathname;
  const child = spawn(process.execPath, ["--conditions=@channelfit/source", script, ...[first, processes, wanted].map(String)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  for await (const line of createInterface(child.stdout)) {
    const asked: Asked = JSON.parse(line);
    companies.push(asked);
    if (asked.difference) process.stderr.write(`company ${asked.seed}: ${asked.difference}\n`);
    if (companies.length % 100 === 0) process.stderr.write(`${companies.length} companies\n`);
  }
  const code = await ended;
  if (code !== 0) throw new Error(`asking ended with ${code}`);
}

const quantile = (values: readonly number[], part: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN;
const spread = (values: readonly number[], digits = 0) =>
  [0.1, 0.25, 0.5, 0.75, 0.9].map((part) => quantile(values, part).toFixed(digits)).join(" / ");
const shareOf = ({ matters, quick }: Asked) => matters / quick;

const shares = companies.map(shareOf);
const slowest = companies.map((asked) => asked.slowest);
const different = companies.filter(({ difference }) => difference);
const byStatus = [...new Set(companies.map(({ status }) => status))].sort().map((status) => {
  const same = companies.filter((asked) => asked.status === status).map(shareOf);
  return `  ${status.padEnd(18)} ${spread(same, 2)} (${same.length} companies)`;
});
const lines = [
  `${companies.length} companies; 10 / 25 / 50 / 75 / 90 of 100 need at most`,
  `quick                ${spread(companies.map(({ quick }) => quick))} questions`,
  `only what matters    ${spread(companies.map(({ matters }) => matters))} questions`,
  `as share of quick    ${spread(shares, 2)}`,
  ...byStatus,
  `different verdicts   ${different.length}`,
  `slowest choice       ${spread(slowest, 1)} ms of computing, at most ${Math.max(...slowest).toFixed(1)} ms`,
];
process.stdout.write(`${lines.join("\n")}\n`);

const broken = [
  ...(companies.length === wanted ? [] : [`only ${companies.length} of ${wanted} companies were asked`]),
  ...(different.length === 0 ? [] : [`${different.length} companies get other verdicts`]),
  ...(quantile(shares, 0.5) <= mostQuestions ? [] : [`half of the companies need more than ${mostQuestions} of the questions`]),
  ...(quantile(slowest, 0.5) <= mostMilliseconds ? [] : [`half of the companies wait longer than ${mostMilliseconds} ms`]),
];
for (const promise of broken) process.stderr.write(`broken: ${promise}\n`);
process.exitCode = broken.length === 0 ? 0 : 1;
