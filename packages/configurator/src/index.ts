export type { Io } from "./io.ts";
export { processIo } from "./process-io.ts";
export { exitCodes, run } from "./run.ts";
