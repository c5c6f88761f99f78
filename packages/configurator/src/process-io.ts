import { readFile, writeFile } from "node:fs/promises";
import { env, stderr, stdin, stdout } from "node:process";
import type { Io } from "./io.ts";

/** The terminal, files and environment of this process. */
export const processIo: Io = {
  out: (text) => stdout.write(text),
  err: (text) => stderr.write(text),
  readFile: (path) => readFile(path),
  writeFile: (path, text) => writeFile(path, text),
  async readInput() {
    const chunks: Uint8Array[] = [];
    for await (const chunk of stdin) chunks.push(typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk);
    return Buffer.concat(chunks);
  },
  env,
};
