import type { Language } from "@channelfit/schema";
import type { FormOption } from "../field.ts";

/** A question ready to be put to somebody, in their language. */
export interface Asking {
  readonly question: string;
  readonly help?: string;
  /** Answers to choose from; where there are none, one is typed. */
  readonly options: readonly { readonly value: FormOption["value"]; readonly label: string }[];
  /** Whether several may be chosen. */
  readonly several: boolean;
  /** What was answered before: chosen values, or the text that was typed. */
  readonly before: readonly FormOption["value"][];
  /** How a typed answer is to look. */
  readonly form?: string;
}

/** What somebody did at a question. */
export type Reply =
  | { readonly kind: "chosen"; readonly values: readonly FormOption["value"][] }
  | { readonly kind: "typed"; readonly text: string }
  | { readonly kind: "unknown" }
  /** They want to know why we ask. */
  | { readonly kind: "why" }
  | { readonly kind: "back" }
  /** They interrupted the conversation. */
  | { readonly kind: "stop" };

/** Puts questions to a person. */
export interface Prompter {
  ask(asking: Asking): Promise<Reply>;
  /** Gives back what it holds of the terminal. */
  close(): void;
}

/** A terminal somebody sits at. */
export interface Tty {
  /** Characters that fit into a line. */
  readonly columns: number;
  /** Who puts questions there: in lists to move in, or in plain lines. */
  prompter(language: Language, isPlain: boolean): Promise<Prompter>;
}
