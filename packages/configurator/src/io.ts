/** What the command line touches of the world, so that tests can stand in for it. */
export interface Io {
  /** Writes to standard output. */
  out(text: string): void;
  /** Writes to standard error. */
  err(text: string): void;
  /** Contents of a file. @throws an error with a `code` such as ENOENT, EFBIG when it is too large */
  readFile(path: string): Promise<Uint8Array>;
  /** Everything on standard input. @throws an error with the code EFBIG when it is too large */
  readInput(): Promise<Uint8Array>;
  /** Replaces a file. @throws an error with a `code` */
  writeFile(path: string, text: string): Promise<void>;
  /** Environment variables. */
  readonly env: Readonly<Record<string, string | undefined>>;
}
