// Times the answers of a batch: pnpm --filter @channelfit/configurator bench:batch [count] [seed]
import { cpus } from "node:os";
import process from "node:process";
import { Utf8Text } from "@channelfit/rules";
import { answerer } from "../src/batch/answer.ts";
import { floorOf } from "./floor.ts";
import { median } from "./median.ts";
import { companyAt } from "./profiles/company.ts";

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

console.log(`Node ${process.version}, ${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores`);
console.log(`${count} companies; ${rounds} rounds of ${perRound} lines, both sides in turn`);

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
  bytes += lines.reduce((sum, line) => sum + line.length, 0);
}
console.log(`${Math.round(bytes / count)} bytes a line`);
console.log("\none core, summary of each line");
console.log(`  parse, rank, stringify   ${median(floors).toFixed(1)} µs a line`);
console.log(`  read, check, judge       ${median(answers).toFixed(1)} µs a line`);
console.log(
  `  ratio                    ${median(answers.map((time, round) => time / (floors[round] ?? Number.NaN))).toFixed(2)}`,
);
