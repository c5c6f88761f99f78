import { type FileHandle, open } from "node:fs/promises";
import process from "node:process";
import { createRecommender } from "@channelfit/rules";
import { defaultLanguage } from "@channelfit/schema";
import { knowledgeWith } from "../packs.ts";
import { processIo } from "../process-io.ts";
import { type Answerer, answerer } from "./answer.ts";
import { answerRange } from "./range.ts";
import type { FromWorker, ToWorker, WorkerJob } from "./worker-messages.ts";

// A process of its own that answers ranges of a file, one at a time, until it is told no more.

/** What the worker works with, once it was told. */
interface Work {
  readonly file: FileHandle;
  readonly answers: Answerer;
  readonly maxLine: number;
}

let work: Promise<Work> | undefined;

/** The terminal tells an interruption to all processes; the one that started this one decides. */
process.on("SIGINT", () => undefined);
process.on("disconnect", () => process.exit());
process.on("message", async (message: ToWorker) => {
  if ("job" in message) {
    work = begin(message.job);
    work.catch(() => undefined);
    return;
  }
  try {
    if (!work) throw new Error("a range came before its job");
    const { file, answers, maxLine } = await work;
    tell({ answer: await answerRange(file, message.range, answers, maxLine) });
  } catch (error) {
    tell({ failure: error instanceof Error && "code" in error ? String(error.code) : String(error) });
  }
});

async function begin(job: WorkerJob): Promise<Work> {
  const knowledge = await knowledgeWith(job.packs, processIo, defaultLanguage);
  if (!knowledge) throw new Error("a pack was read before and cannot be read any more");
  const recommender = createRecommender(knowledge);
  return { file: await open(job.file), answers: answerer({ ...job, recommender }), maxLine: job.maxLine };
}

function tell(message: FromWorker): void {
  process.send?.(message);
}
