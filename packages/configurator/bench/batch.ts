// Times the answers of a batch: pnpm --filter @channelfit/configurator bench:batch [count] [seed]
import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
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

/** Lines of a round: few enough that many rounds fit in, so that changes of the machine fall out. */
const perRound = Math.min(count, 2000);
const rounds = Math.ceil(count / perRound);
/** Rounds that come before the others and do not count. */
const warmUp = 5;

const linesOf = (round: number) =>
  Array.from({ length: Math.min(perRound, count - round * perRound) }, (_, step) =>
    JSON.stringify(companyAt(seed, round * perRound + step)),
  );

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
function timed(work: (line: string, position: number) => unknown, lines: readonly string[]): number {
  const start = process.cpuUsage();
  for (let position = 0; position < lines.length; position += 1) work(lines[position] ?? "", position);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / lines.length;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

console.log(`Node ${process.version}, ${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores`);
console.log(`${count} companies; ${rounds} rounds of ${perRound} lines, both sides in turn`);

const folder = mkdtempSync(join(tmpdir(), "channelfit-bench-"));
const file = join(folder, "profiles.ndjson");
const floors: number[] = [];
const answers: number[] = [];
let bytes = 0;
for (let round = -warmUp; round < rounds; round += 1) {
  const lines = linesOf(Math.max(0, round));
  const floored = timed(floorOf(lines, answered), lines);
  const ours = timed(answer, lines);
  if (round < 0) continue;
  floors.push(floored);
  answers.push(ours);
  const text = `${lines.join("\n")}\n`;
  appendFileSync(file, text);
  bytes += text.length;
}
console.log(`${Math.round(bytes / count)} bytes a line`);
console.log("\none core, summary of each line");
console.log(`  parse, rank, stringify   ${median(floors).toFixed(1)} µs a line`);
console.log(`  parse, check, judge      ${median(answers).toFixed(1)} µs a line`);
console.log(
  `  ratio                    ${median(answers.map((time, round) => time / (floors[round] ?? Number.NaN))).toFixed(2)}`,
);

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
