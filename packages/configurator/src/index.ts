export { exitCodes } from "./exit-codes.ts";
export type { Io } from "./io.ts";
export { processIo } from "./process-io.ts";
export { run } from "./run.ts";
export * from "./session-api.ts";
