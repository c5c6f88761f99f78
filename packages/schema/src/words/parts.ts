import type { Words } from "../words.ts";

/** What is read in one go. */
export type WordsPart = keyof Words;
