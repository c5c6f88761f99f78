import { createReadStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { env, stderr, stdin, stdout } from "node:process";
import type { Readable } from "node:stream";
import type { Io } from "./io.ts";

/** Far more than any profile; without a limit an endless input would fill the memory. */
const maxBytes = 1024 * 1024;

/** The terminal, files and environment of this process. */
export const processIo: Io = {
  out: (text) => stdout.write(text),
  err: (text) => stderr.write(text),
  readFile: (path) => contents(createReadStream(path)),
  readInput: () => contents(stdin),
  writeFile: (path, text) => writeFile(path, text),
  env,
};

/** Everything a stream holds. @throws an error with the code EFBIG as soon as that is more than any profile */
async function contents(stream: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > maxBytes) throw Object.assign(new Error("too large"), { code: "EFBIG" });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
