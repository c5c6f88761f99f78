import type { BatchOptions } from "./answer.ts";
import type { ByteRange, RangeTally } from "./range.ts";

/** What a worker is told first: which file, and how to answer it. */
export interface WorkerJob extends Pick<BatchOptions, "fields" | "language"> {
  readonly file: string;
  readonly maxLine: number;
  /** Folders of packs to judge by as well. */
  readonly packs: readonly string[];
  /** Regular file that workers write answers to themselves; where absent they hand them over. */
  readonly output?: string;
}

/** Where the answers to a range belong. */
export interface Turn {
  /** Number of the last line before the range. */
  readonly before: number;
  /** Position in the output. */
  readonly at: number;
}

/** What a worker is told. A range is answered at once; its answers are kept until it is their turn. */
export type ToWorker = { readonly job: WorkerJob } | { readonly range: ByteRange } | { readonly turn: Turn; readonly of: number };

/**
 * What a worker tells of the range that begins at a position: what came of its lines; its answers, in its turn, or how many bytes of
 * them it wrote; or the code of why a file cannot be read or written.
 */
export type FromWorker = { readonly of: number } & (
  | { readonly tally: RangeTally }
  | { readonly text: Uint8Array }
  | { readonly written: number }
  | { readonly failure: string }
);
