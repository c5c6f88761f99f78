import { open } from "node:fs/promises";
import { Pool } from "./pool.ts";
import { type ByteRange, type RangeAnswer, rangeFrom } from "./range.ts";
import type { Sink } from "./sink.ts";
import { type Tally, tallied } from "./tally.ts";
import type { WorkerJob } from "./worker-messages.ts";

/** What a file is answered with by several workers. */
export interface RangesJob extends WorkerJob {
  readonly workers: number;
  readonly sink: Sink;
  readonly resumeFrom: number;
  readonly interrupted: AbortSignal;
  onBlock(tally: Tally, bytes: number, size: number): void;
}

/** Bytes of a range: few enough that its answers fit into memory, many enough to be worth a message. */
const rangeBytes = 256 * 1024;
/** Ranges under way for each worker, so that none waits while answers are written. */
const rangesPerWorker = 3;

/**
 * Answers a file with several workers, each reading its own ranges; answers are written in the order of the lines.
 * @returns how far it came; `failure` where it broke off
 */
export async function answerRanges(job: RangesJob): Promise<Tally & { readonly failure?: unknown }> {
  const { file, fields, language, packs, maxLine, workers, sink, resumeFrom, interrupted, onBlock } = job;
  let tally = tallied(resumeFrom - 1, 0, 0);
  const whole = await outcomeOf(wholeFrom(file, resumeFrom));
  if ("failure" in whole) return { ...tally, ...whole };
  const all = [...rangesOf(whole.value)];
  const pool = new Pool(Math.min(workers, all.length), {
    file,
    maxLine,
    packs,
    ...(fields && { fields }),
    ...(language && { language }),
  });
  const stopped = abortOf(interrupted);
  const underWay: Promise<Outcome<RangeAnswer>>[] = [];
  try {
    for (const [done, { end }] of all.entries()) {
      const next = all.slice(done + underWay.length, done + workers * rangesPerWorker);
      underWay.push(...next.map((range) => outcomeOf(pool.answer(range))));
      const outcome = await Promise.race([underWay.shift(), stopped]);
      if (!outcome) return tally;
      if ("failure" in outcome) return { ...tally, ...outcome };
      const { value } = outcome;
      if (!(await writeAll(value, tally.lines, sink))) return { ...tally, open: false };
      tally = tallied(tally.lines + value.lines, tally.answers + value.answers, tally.bad + value.bad.length);
      onBlock(tally, end, whole.value.end);
    }
    return tally;
  } finally {
    pool.stop();
  }
}

/** What came of something, or why nothing did. */
type Outcome<Value> = { readonly value: Value } | { readonly failure: unknown };

async function outcomeOf<Value>(promise: Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { value: await promise };
  } catch (failure) {
    return { failure };
  }
}

async function wholeFrom(path: string, line: number): Promise<ByteRange> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    return await rangeFrom(file, line, size);
  } finally {
    await file.close();
  }
}

function* rangesOf({ start, end }: ByteRange): Generator<ByteRange> {
  for (let from = start; from < end; from += rangeBytes) yield { start: from, end: Math.min(end, from + rangeBytes) };
}

/** Resolves to undefined once the batch is interrupted. */
function abortOf(interrupted: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    if (interrupted.aborted) resolve(undefined);
    interrupted.addEventListener("abort", () => resolve(undefined), { once: true });
  });
}

/** Writes the answers to a range with its bad lines in their places; false when nobody reads any more. */
async function writeAll({ text, bad }: RangeAnswer, before: number, sink: Sink): Promise<boolean> {
  let written = 0;
  for (const { at, line, issues } of bad) {
    if (at > written && !(await sink.write(text.subarray(written, at)))) return false;
    if (!(await sink.write(`${JSON.stringify({ line: before + line, issues })}\n`))) return false;
    written = at;
  }
  return written === text.length || sink.write(text.subarray(written));
}
