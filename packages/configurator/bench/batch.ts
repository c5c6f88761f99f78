// Times the answers of a batch: pnpm --filter @channelfit/configurator bench:batch [count] [seed]
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { Utf8Text } from "@channelfit/rules";
import { answerer } from "../src/batch/answer.ts";
import { floorOf } from "./floor.ts";
import { companyAt } from "./profiles/company.ts";

if (!existsSync(new URL("../dist/cli.js", import.meta.url)))
  throw new Error("the whole command is timed as it is published: run pnpm build first");

const [count = 100_000, seed = 1] = process.argv.slice(2).map(Number);
const lines = Array.from({ length: count }, (_, position) => JSON.stringify(companyAt(seed, position)));
const bytes = lines.reduce((sum, line) => sum + line.length, 0);

/** Lines of a round: few enough that many rounds fit in, so that changes of the machine fall out. */
const perRound = Math.min(count, 2000);
const rounds = Math.max(10, Math.min(50, Math.floor(count / perRound)));

const { ofLine } = answerer({ language: "de" });
const text = new Utf8Text();
/** Puts the answer together as the command does: as bytes, ready to be written. */
const answer = (line: string, number: number) => {
  text.clear();
  ofLine({ number, text: line }, text);
};
const answered = (line: string, number: number) => {
  answer(line, number);
  return text.toString();
};

/** Microseconds of processor time a line, for a round: other programs on the machine do not count. */
function timed(work: (line: string, position: number) => unknown, round: number): number {
  const start = process.cpuUsage();
  for (let step = 0; step < perRound; step += 1) {
    const position = (round * perRound + step) % count;
    work(lines[position] ?? "", position);
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / perRound;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

console.log(`Node ${process.version}, ${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores`);
console.log(
  `${count} companies, ${Math.round(bytes / count)} bytes a line; ${rounds} rounds of ${perRound} lines, both sides in turn`,
);

const floors: number[] = [];
const answers: number[] = [];
for (let round = -3; round < rounds; round += 1) {
  const from = Math.max(0, round);
  const floor = floorOf(lines, from * perRound, perRound, answered);
  const floored = timed(floor, from);
  const ours = timed(answer, from);
  if (round < 0) continue;
  floors.push(floored);
  answers.push(ours);
}
console.log("\none core, summary of each line");
console.log(`  parse, rank, stringify   ${median(floors).toFixed(1)} µs a line`);
console.log(`  parse, check, judge      ${median(answers).toFixed(1)} µs a line`);
console.log(
  `  ratio                    ${median(answers.map((time, round) => time / (floors[round] ?? Number.NaN))).toFixed(2)}`,
);

const folder = mkdtempSync(join(tmpdir(), "channelfit-bench-"));
const file = join(folder, "profiles.ndjson");
writeFileSync(file, `${lines.join("\n")}\n`);
const cli = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const ratios: number[] = [];
const times: number[][] = [];
for (let round = 0; round < 3; round += 1) {
  const [one = 0, two = 0] = [1, 2].map((workers) => {
    const start = performance.now();
    const args = [cli, "batch", file, "--workers", String(workers), "-o", join(folder, "answers.ndjson")];
    const { status } = spawnSync(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"] });
    if (status !== 0) throw new Error(`the batch ended with ${status}`);
    return (performance.now() - start) / 1000;
  });
  times.push([one, two]);
  ratios.push(one / two);
}
rmSync(folder, { recursive: true });
console.log("\nthe whole command, file to file");
for (const [index, workers] of [1, 2].entries()) {
  const seconds = median(times.map((time) => time[index] ?? Number.NaN));
  console.log(
    `  ${workers} worker${workers > 1 ? "s" : " "}   ${seconds.toFixed(1)} s, ${Math.round(count / seconds)} profiles a second`,
  );
}
console.log(`  ratio       ${median(ratios).toFixed(2)}`);
