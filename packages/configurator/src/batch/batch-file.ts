import { createRecommender, type Knowledge } from "@channelfit/rules";
import type { Language } from "@channelfit/schema";
import { exitCodes } from "../exit-codes.ts";
import { codeOf, displayName, unreadable, unwritable } from "../file-failures.ts";
import type { Io } from "../io.ts";
import { message } from "../messages.ts";
import { knowledgeWith } from "../packs.ts";
import { answerer, type BatchOptions } from "./answer.ts";
import { usualMaxLine } from "./each.ts";
import { grouped, progressOn } from "./progress.ts";
import { answerRanges, type RangesJob } from "./ranges.ts";
import type { Sink } from "./sink.ts";
import { answerStream } from "./stream.ts";
import type { Tally } from "./tally.ts";

/** Options of `channelfit batch`. */
export interface BatchFileOptions extends Pick<BatchOptions, "fields" | "language"> {
  readonly workers?: number;
  readonly progress?: boolean;
  /** Longest line that is read, in bytes. */
  readonly maxLine?: number;
  /** Number of the first line that is answered, from 1. */
  readonly resumeFrom?: number;
  readonly output?: string;
  /** Folders of packs to judge by as well. */
  readonly packs: readonly string[];
  /** Language of messages. */
  readonly messages: Language;
}

/** How the answering ended. */
type Ended = Tally & { readonly failure?: unknown };

/** Answers all profiles of a file or of standard input. @returns the exit code */
export async function batchFile(file: string, options: BatchFileOptions, io: Io): Promise<number> {
  const { output, resumeFrom = 1, packs, messages } = options;
  const knowledge = await knowledgeWith(packs, io, messages);
  if (!knowledge) return exitCodes.invalidInput;
  const interruption = new AbortController();
  const forget = io.onInterrupt(() => interruption.abort());
  const sink = io.writeStream(output, { append: resumeFrom > 1 });
  try {
    if (!(await sink.write(""))) return exitCodes.fine;
    const ended = await answered(file, sink, interruption.signal, knowledge, options, io);
    await sink.end();
    return await told(ended, interruption.signal.aborted, file, messages, io);
  } catch (error) {
    io.err(`${unwritable(output ?? message("stdout.name", messages), error, messages)}\n`);
    return exitCodes.invalidInput;
  } finally {
    forget();
  }
}

async function answered(
  file: string,
  sink: Sink,
  interrupted: AbortSignal,
  knowledge: Knowledge,
  options: BatchFileOptions,
  io: Io,
): Promise<Ended> {
  const { fields, language, packs, workers = 1, maxLine = usualMaxLine, resumeFrom = 1, messages } = options;
  const asked = { ...(fields && { fields }), ...(language && { language }) };
  const size = await io.sizeOf(file);
  const packed = file.endsWith(".gz");
  const progress = options.progress ? progressOn(io, messages) : undefined;
  const onBlock = ({ lines }: Tally, bytes: number) => progress?.at({ lines, bytes, size: packed ? undefined : size });
  try {
    if (workers > 1 && size !== undefined && !packed)
      return await answerRanges({
        ...asked,
        ...(await writtenByWorkers(options.output, io)),
        packs,
        file,
        maxLine,
        workers,
        sink,
        resumeFrom,
        interrupted,
        onBlock,
      });
    if (workers > 1) io.err(`${message("batch.one-stream", messages, { file: displayName(file, messages) })}\n`);
    const input = io.readStream(file, interrupted);
    return await answerStream({
      input,
      answers: answerer({ ...asked, recommender: createRecommender(knowledge) }),
      sink,
      maxLine,
      resumeFrom,
      interrupted,
      onBlock,
    });
  } finally {
    progress?.end();
  }
}

/** A regular file that is not packed is written by the workers themselves, from its end on. */
async function writtenByWorkers(path: string | undefined, io: Io): Promise<Pick<RangesJob, "output">> {
  const at = path === undefined || path.endsWith(".gz") ? undefined : await io.sizeOf(path);
  return path === undefined || at === undefined ? {} : { output: { path, at } };
}

/** Says how it ended; nothing where all went well, or where nobody reads any more. */
async function told(ended: Ended, interrupted: boolean, file: string, language: Language, io: Io): Promise<number> {
  const { lines, bad, open, failure } = ended;
  const answers = grouped(ended.answers, language);
  if (!open) return exitCodes.fine;
  if (failure !== undefined && ended.answers === 0) io.err(`${await unreadable(file, failure, io, language)}\n`);
  else if (failure !== undefined) {
    const reason = codeOf(failure);
    io.err(`${message("batch.broken-off", language, { file: displayName(file, language), line: lines, reason, answers })}\n`);
  }
  if (bad > 0)
    io.err(`${message(bad === 1 ? "batch.bad-one" : "batch.bad", language, { bad: grouped(bad, language), answers })}\n`);
  if (interrupted) {
    io.err(`${message("batch.interrupted", language, { line: lines, answers, next: lines + 1 })}\n`);
    return exitCodes.interrupted;
  }
  return bad > 0 || failure !== undefined ? exitCodes.invalidInput : exitCodes.fine;
}
