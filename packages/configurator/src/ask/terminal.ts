import type { Tty } from "./prompter.ts";

/** The two ends of a terminal. */
export interface Terminal {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
}

/** A terminal to ask at; what draws there is loaded when the first question comes. */
export function ttyOf(terminal: Terminal): Tty {
  return {
    get columns() {
      return terminal.output.columns;
    },
    prompter: async (language, isPlain) =>
      isPlain
        ? (await import("./plain.ts")).plainPrompter(terminal, language)
        : (await import("./screen.ts")).screenPrompter(terminal, language),
  };
}
