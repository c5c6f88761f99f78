import type { Tty } from "./ask/prompter.ts";
import type { Sink } from "./batch/sink.ts";

/** An entry of a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: "file" | "folder" | "link" | "other";
}

/** What the command line touches of the world, so that tests can stand in for it. */
export interface Io {
  /** Writes to standard output: text, or the bytes of a PDF. */
  out(content: string | Uint8Array): void;
  /** Writes to standard error. */
  err(text: string): void;
  /** Contents of a file. @throws an error with a `code` such as ENOENT, EFBIG when it is too large */
  readFile(path: string): Promise<Uint8Array>;
  /** What a folder holds, without following links. @throws an error with a `code` such as ENOENT, ENOTDIR */
  readFolder(path: string): Promise<readonly FolderEntry[]>;
  /** Everything on standard input. @throws an error with the code EFBIG when it is too large */
  readInput(): Promise<Uint8Array>;
  /** Replaces a file. @throws an error with a `code` */
  writeFile(path: string, content: string | Uint8Array): Promise<void>;
  /** Imports a package that is not installed with this one. @throws an error with the code ERR_MODULE_NOT_FOUND */
  importPackage(name: string): Promise<unknown>;
  /**
   * What a file, or standard input for `-`, holds, as it is read; unpacked where the name ends in `.gz`. Ends with an error once the
   * signal is given. @throws an error with a `code` while it is read
   */
  readStream(path: string, stop: AbortSignal): AsyncIterable<Uint8Array>;
  /** A file, or standard output where there is no path, to write bit by bit; packed where the name ends in `.gz`. */
  writeStream(path: string | undefined, how: { readonly append: boolean }): Sink;
  /** Size of a regular file in bytes; undefined for standard input and what else has no size. */
  sizeOf(path: string): Promise<number | undefined>;
  /** Calls back when the user interrupts, until the returned function is called. */
  onInterrupt(listener: () => void): () => void;
  /** Milliseconds from some fixed moment, for speeds. */
  now(): number;
  /** Whether standard error is a terminal. */
  readonly terminal: boolean;
  /** Deletes a file, if it is there. */
  removeFile(path: string): Promise<void>;
  /** Day where the user is, YYYY-MM-DD. */
  today(): string;
  /** The terminal somebody sits at, if both input and output are one. */
  readonly tty?: Tty;
  /** Environment variables. */
  readonly env: Readonly<Record<string, string | undefined>>;
}
