#!/usr/bin/env node
import { argv, stderr, stdout } from "node:process";
import { processIo } from "./process-io.ts";
import { run } from "./run.ts";

/** Whoever reads may stop early, as `head` does; that is no error. */
for (const stream of [stdout, stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

process.exitCode = await run(argv.slice(2), processIo);
