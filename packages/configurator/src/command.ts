import type { Language } from "@channelfit/schema";
import type { Command } from "commander";
import type { Io } from "./io.ts";

/** What a command needs to add itself to the program. */
export interface CommandContext {
  readonly program: Command;
  readonly io: Io;
  /** Language of help and messages. */
  readonly language: Language;
  /** A sentence in that language. */
  readonly say: (id: string) => string;
  /** Tells how the command ended: an exit code, or whether all was fine; false makes the exit code that of invalid input. */
  readonly done: (ended: boolean | number) => void;
}

/** Adds a command to the program. What it needs to run is imported when it runs, so that other commands do not wait for it. */
export type AddCommand = (context: CommandContext) => void;
