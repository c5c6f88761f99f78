/** Judges a million generated companies, or as many as asked for, and says how long that took. */
import { report as reportSchema } from "@channelfit/schema/knowledge";
import fc from "fast-check";
import { recommend } from "../src/index.ts";
import { companies } from "./companies.ts";

const wanted = Number(process.argv[2] ?? 1_000_000);
const batch = 1000;
/** Every how manyth report is held against its schema, which takes longer than making it. */
const checkedEvery = 50;
const statuses = new Map<string, number>();
let judging = 0;
let count = 0;

const start = performance.now();
while (count < wanted) {
  // One batch at a time, so that memory stays as it is.
  const profiles = fc.sample(companies, { numRuns: Math.min(batch, wanted - count), seed: count });
  const begin = performance.now();
  const reports = profiles.map((profile) => recommend(profile));
  judging += performance.now() - begin;
  for (const [position, report] of reports.entries()) {
    if (position % checkedEvery === 0 && !reportSchema(report))
      throw new Error(`not a report (seed ${count}, profile ${position}): ${JSON.stringify(profiles[position])}`);
    statuses.set(report.status, (statuses.get(report.status) ?? 0) + 1);
  }
  count += profiles.length;
}
const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1);
process.stdout.write(`${count} companies in ${seconds(performance.now() - start)} s, ${seconds(judging)} s of it judging them\n`);
for (const [status, number] of [...statuses].sort()) process.stdout.write(`${status}: ${number}\n`);
