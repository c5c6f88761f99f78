import { writeSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import process from "node:process";
import { createRecommender, Utf8Text } from "@channelfit/rules";
import { defaultLanguage } from "@channelfit/schema";
import { knowledgeWith } from "../packs.ts";
import { processIo } from "../process-io.ts";
import { type Answerer, answerer } from "./answer.ts";
import { answerRange, type ByteRange, partsOf, type RangeTally } from "./range.ts";
import type { FromWorker, ToWorker, Turn, WorkerJob } from "./worker-messages.ts";

// A process of its own that answers ranges of a file, one after the other, until it is told no more.

/** What the worker works with, once it was told. */
interface Work {
  readonly file: FileHandle;
  readonly output: FileHandle | undefined;
  readonly answers: Answerer;
  readonly maxLine: number;
}

/** Answers that wait for their turn. */
interface Kept {
  readonly text: Utf8Text;
  readonly tally: RangeTally;
}

let work: Promise<Work> | undefined;
/** The answer before is finished. */
let last: Promise<void> = Promise.resolve();
const kept = new Map<number, Kept>();
/** Texts whose room can be used again. */
const free: Utf8Text[] = [];

/** The terminal tells an interruption to all processes; the one that started this one decides. */
process.on("SIGINT", () => undefined);
process.on("disconnect", () => process.exit());
process.on("message", (message: ToWorker) => {
  if ("job" in message) {
    work = begin(message.job);
    work.catch(() => undefined);
  } else if ("range" in message) {
    const { range } = message;
    last = last.then(() => answer(range)).catch((error) => tell({ of: range.start, failure: codeOf(error) }));
  } else handOver(message.of, message.turn).catch((error) => tell({ of: message.of, failure: codeOf(error) }));
});

async function begin(job: WorkerJob): Promise<Work> {
  const knowledge = await knowledgeWith(job.packs, processIo, defaultLanguage);
  if (!knowledge) throw new Error("a pack was read before and cannot be read any more");
  const recommender = createRecommender(knowledge);
  return {
    file: await open(job.file),
    output: job.output === undefined ? undefined : await open(job.output, "r+"),
    answers: answerer({ ...job, recommender }),
    maxLine: job.maxLine,
  };
}

async function working(): Promise<Work> {
  if (!work) throw new Error("a range came before its job");
  return work;
}

async function answer(range: ByteRange): Promise<void> {
  const { file, answers, maxLine } = await working();
  const text = free.pop() ?? new Utf8Text();
  const tally = await answerRange(file, range, answers, maxLine, text);
  kept.set(range.start, { text, tally });
  tell({ of: range.start, tally });
}

/** Writes answers where they belong, or hands them over. */
async function handOver(of: number, turn: Turn): Promise<void> {
  const { output } = await working();
  const { text, tally } = kept.get(of) ?? {};
  if (!text || !tally) throw new Error("a range came to its turn before it was answered");
  kept.delete(of);
  const parts = [...partsOf({ ...tally, text: text.bytes }, turn.before)];
  if (output) {
    let { at } = turn;
    for (const part of parts) at += written(part, at, output);
    tell({ of, written: at - turn.at });
  } else tell({ of, text: Buffer.concat(parts) });
  text.clear();
  free.push(text);
}

/** At once, because others wait for their turn. */
function written(part: Uint8Array, at: number, { fd }: FileHandle): number {
  let done = 0;
  while (done < part.length) done += writeSync(fd, part, done, part.length - done, at + done);
  return done;
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

function tell(message: FromWorker): void {
  process.send?.(message);
}
