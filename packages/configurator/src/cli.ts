#!/usr/bin/env node
import * as nodeModule from "node:module";
import { stderr, stdout } from "node:process";

/** Whoever reads may stop early, as `head` does; that is no error. */
for (const stream of [stdout, stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

/** Keeps compiled code for the next start. Node can do so from 22.8 on, for modules that are loaded after it was asked. */
if ("enableCompileCache" in nodeModule && typeof nodeModule.enableCompileCache === "function") nodeModule.enableCompileCache();
const { start } = await import("./start.ts");

process.exitCode = await start();
