import type { parts } from "../generated/knowledge.ts";

/** Name of a part of the built-in knowledge: what is read in one go. */
export type PartName = keyof typeof parts;
