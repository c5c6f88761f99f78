import type { BatchOptions } from "./answer.ts";
import type { ByteRange, RangeAnswer } from "./range.ts";

/** What a worker is told first: which file, and how to answer it. */
export interface WorkerJob extends Pick<BatchOptions, "fields" | "language"> {
  readonly file: string;
  readonly maxLine: number;
  /** Folders of packs to judge by as well. */
  readonly packs: readonly string[];
}

/** What a worker is told. */
export type ToWorker = { readonly job: WorkerJob } | { readonly range: ByteRange };

/** What a worker tells: the answers to the range it was given last, or the code of why the file cannot be read. */
export type FromWorker = { readonly answer: RangeAnswer } | { readonly failure: string };
