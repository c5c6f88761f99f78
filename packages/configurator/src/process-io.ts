import { createReadStream, createWriteStream, type Dirent } from "node:fs";
import { readdir, rm, stat, writeFile } from "node:fs/promises";
import process, { env, stderr, stdin, stdout } from "node:process";
import { addAbortSignal, pipeline, type Readable } from "node:stream";
import { createGunzip, createGzip } from "node:zlib";
import { ttyOf } from "./ask/terminal.ts";
import { sinkOf } from "./batch/stream-sink.ts";
import type { FolderEntry, Io } from "./io.ts";

/** Far more than any profile; without a limit an endless input would fill the memory. */
const maxBytes = 1024 * 1024;

/** The terminal, files and environment of this process. */
export const processIo: Io = {
  out: (content) => stdout.write(content),
  err: (text) => stderr.write(text),
  readFile: (path) => contents(createReadStream(path)),
  readFolder: async (path) =>
    (await readdir(path, { withFileTypes: true })).map((entry) => ({ name: entry.name, kind: kindOf(entry) })),
  readInput: () => contents(stdin),
  writeFile: (path, content) => writeFile(path, content),
  importPackage: (name) => import(name),
  readStream(path, stop) {
    const bytes = addAbortSignal(stop, path === "-" ? stdin : createReadStream(path, { highWaterMark: readSize }));
    return isPacked(path) ? pipeline(bytes, createGunzip({ chunkSize: readSize }), () => undefined) : bytes;
  },
  writeStream(path, { append }) {
    if (path === undefined) return sinkOf(stdout, { keepOpen: true });
    const file = createWriteStream(path, { flags: append ? "a" : "w" });
    return isPacked(path) ? sinkOf(createGzip(), { into: file }) : sinkOf(file);
  },
  async sizeOf(path) {
    const found = path === "-" ? undefined : await stat(path).catch(() => undefined);
    return found?.isFile() ? found.size : undefined;
  },
  onInterrupt(listener) {
    for (const signal of interrupts) process.on(signal, listener);
    return () => {
      for (const signal of interrupts) process.off(signal, listener);
    };
  },
  now: () => performance.now(),
  terminal: stderr.isTTY === true,
  removeFile: (path) => rm(path, { force: true }),
  today,
  ...(stdin.isTTY && stdout.isTTY && { tty: ttyOf({ input: stdin, output: stdout }) }),
  env,
};

/** The signals by which terminals and systems ask a program to end. */
const interrupts = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

const readSize = 128 * 1024;

/** Whether a file is packed with gzip, by its name. */
function isPacked(path: string): boolean {
  return path.endsWith(".gz");
}

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

function kindOf(entry: Dirent): FolderEntry["kind"] {
  if (entry.isSymbolicLink()) return "link";
  return entry.isFile() ? "file" : entry.isDirectory() ? "folder" : "other";
}
