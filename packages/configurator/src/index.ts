export type { BadLine, BatchIssue, BatchOptions, Fields } from "./batch/answer.ts";
export type { StreamOptions, Told } from "./batch/each.ts";
export { recommendEach, recommendStream } from "./batch/each.ts";
export { exitCodes } from "./exit-codes.ts";
export type { FolderEntry, Io } from "./io.ts";
export { processIo } from "./process-io.ts";
export { run } from "./run.ts";
export * from "./session-api.ts";
