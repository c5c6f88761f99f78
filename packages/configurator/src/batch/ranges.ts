import { open } from "node:fs/promises";
import { haveEnded, Pool } from "./pool.ts";
import { type ByteRange, type RangeTally, rangeFrom } from "./range.ts";
import type { Sink } from "./sink.ts";
import { type Tally, tallied } from "./tally.ts";
import { unlessStopped } from "./unless-stopped.ts";
import type { WorkerJob } from "./worker-messages.ts";

/** What a file is answered with by several workers. */
export interface RangesJob extends Omit<WorkerJob, "output"> {
  /** Regular file the sink writes to, and where in it the answers begin; workers then write there themselves. */
  readonly output?: { readonly path: string; readonly at: number };
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
 * @throws an error with a `code` when the answers cannot be written
 */
export async function answerRanges(job: RangesJob): Promise<Tally & { readonly failure?: unknown }> {
  const { file, fields, language, packs, maxLine, workers, output, sink, resumeFrom, interrupted, onBlock } = job;
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
    ...(output && { output: output.path }),
  });
  const underWay: Promise<Outcome<RangeTally>>[] = [];
  let at = output?.at ?? 0;
  try {
    for (const [done, range] of all.entries()) {
      const next = all.slice(done + underWay.length, done + workers * rangesPerWorker);
      underWay.push(...next.map((ahead) => outcomeOf(pool.answer(ahead))));
      const outcome = await unlessStopped(underWay.shift(), interrupted);
      if (!outcome) return tally;
      if ("failure" in outcome) return { ...tally, ...outcome };
      const { value } = outcome;
      const handedOver = await outcomeOf(pool.handOver(range, { before: tally.lines, at }));
      if ("failure" in handedOver) {
        if (output && !haveEnded(handedOver.failure)) throw handedOver.failure;
        return { ...tally, ...handedOver };
      }
      if ("written" in handedOver.value) at += handedOver.value.written;
      else if (!(await sink.write(handedOver.value.text))) return { ...tally, open: false };
      tally = tallied(tally.lines + value.lines, tally.answers + value.answers, tally.bad + value.bad.length);
      onBlock(tally, range.end, whole.value.end);
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
