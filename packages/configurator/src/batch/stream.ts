import { Utf8Text } from "@channelfit/rules";
import { type Answerer, answerLine } from "./answer.ts";
import { LineSplitter } from "./lines.ts";
import type { Sink } from "./sink.ts";
import { type Tally, tallied } from "./tally.ts";

/** What one stream of profiles is answered with. */
export interface StreamJob {
  readonly input: AsyncIterable<Uint8Array>;
  readonly answers: Answerer;
  readonly sink: Sink;
  readonly maxLine: number;
  /** Number of the first line that is answered. */
  readonly resumeFrom: number;
  readonly interrupted: AbortSignal;
  onBlock(tally: Tally, bytes: number): void;
}

/**
 * Answers a stream in this process. No chunk is read before the answers to the one before it are written.
 * @returns how far it came; `failure` where the input broke off
 */
export async function answerStream(job: StreamJob): Promise<Tally & { readonly failure?: unknown }> {
  const splitter = new LineSplitter(job.maxLine);
  let tally: Tally = { lines: 0, answers: 0, bad: 0, open: true };
  const text = new Utf8Text();
  let bytes = 0;
  const take = async (lines: ReturnType<LineSplitter["push"]>): Promise<void> => {
    let { answers, bad } = tally;
    text.clear();
    for (const line of lines) {
      if (line.number < job.resumeFrom) continue;
      if (answerLine(line, job.answers, text)) bad += 1;
      answers += 1;
    }
    const open = text.length === 0 || (await job.sink.write(text.bytes));
    if (open) tally = tallied(splitter.lineNumber - 1, answers, bad);
    else tally = { ...tally, open };
    job.onBlock(tally, bytes);
  };
  const reader = job.input[Symbol.asyncIterator]();
  try {
    for (;;) {
      const chunk = await nextOf(reader);
      if (job.interrupted.aborted) return tally;
      if ("failure" in chunk) return { ...tally, failure: chunk.failure };
      if (chunk.done) break;
      bytes += chunk.value.length;
      await take(splitter.push(chunk.value));
      if (!tally.open) return tally;
    }
    await take(splitter.end());
    return tally;
  } finally {
    await reader.return?.().catch(() => undefined);
  }
}

/** The next chunk, or why there is none. */
async function nextOf(reader: AsyncIterator<Uint8Array>): Promise<IteratorResult<Uint8Array> | { readonly failure: unknown }> {
  try {
    return await reader.next();
  } catch (failure) {
    return { failure };
  }
}
