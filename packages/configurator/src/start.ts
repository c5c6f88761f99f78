import { argv } from "node:process";
import { processIo } from "./process-io.ts";
import { run } from "./run.ts";

/** Runs the command line on this process. @returns the exit code */
export function start(): Promise<number> {
  return run(argv.slice(2), processIo);
}
