// Times the whole command with one worker and with two: pnpm --filter @channelfit/configurator bench:workers [count] [seed]
import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { median } from "./median.ts";
import { companyAt } from "./profiles/company.ts";

if (!existsSync(new URL("../dist/cli.js", import.meta.url)))
  throw new Error("the whole command is timed as it is published: run pnpm build first");

const [count = 100_000, seed = 1] = process.argv.slice(2).map(Number);
const rounds = 3;
const perBlock = 2000;

const folder = mkdtempSync(join(tmpdir(), "channelfit-bench-"));
const input = join(folder, "profiles.ndjson");
const output = join(folder, "answers.ndjson");
const cli = fileURLToPath(new URL("../dist/cli.js", import.meta.url));

/** Adds companies to the input, up to but not including the last position. */
function addCompanies(first: number, last: number): void {
  for (let start = first; start < last; start += perBlock) {
    const many = Math.min(perBlock, last - start);
    const lines = Array.from({ length: many }, (_, step) => JSON.stringify(companyAt(seed, start + step)));
    appendFileSync(input, `${lines.join("\n")}\n`);
  }
}

/** Seconds the command takes, file to file. */
function seconds(workers: number): number {
  rmSync(output, { force: true });
  const start = performance.now();
  const { status } = spawnSync(process.execPath, [cli, "batch", input, "--workers", String(workers), "-o", output], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (status !== 0) throw new Error(`the batch ended with ${status}`);
  return (performance.now() - start) / 1000;
}

console.log(
  `Node ${process.version}, ${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores; ${rounds} rounds in turn`,
);
try {
  let written = 0;
  for (const companies of [count, 3 * count]) {
    addCompanies(written, companies);
    written = companies;
    const times = Array.from({ length: rounds }, () => [seconds(1), seconds(2)] as const);
    const [one, two] = [median(times.map(([time]) => time)), median(times.map(([, time]) => time))];
    const ratios = times.map(([alone, together]) => alone / together);
    console.log(
      `${companies} companies: one worker ${one.toFixed(1)} s, two ${two.toFixed(1)} s (${Math.round(companies / two)} a second); ` +
        `ratio ${median(ratios).toFixed(2)} (${ratios.map((ratio) => ratio.toFixed(2)).join(", ")})`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
