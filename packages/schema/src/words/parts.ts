import type { Question } from "../generated/types.ts";
import type { Words } from "../words.ts";

/** What is read in one go. */
export type WordsPart = keyof Words;

/** Reads the question that asks for a field, without reading the others. */
export type ReadQuestion = (path: string) => Question | undefined;
