#!/usr/bin/env node
import { argv } from "node:process";
import { processIo } from "./process-io.ts";
import { run } from "./run.ts";

process.exitCode = await run(argv.slice(2), processIo);
