/** The built-in knowledge in modules: for pages and bundles of all kinds, and for the sources as they are. */
import { hash, parts, version } from "../generated/knowledge.ts";
import { precomputed } from "../generated/precomputed.ts";
import { de } from "../generated/texts-de.ts";
import { en } from "../generated/texts-en.ts";
import { partOf } from "../templates.ts";
import type { PartName } from "./parts.ts";

export { hash, precomputed, version };

/** A part of the built-in knowledge as the generator wrote it. */
export function readPart(name: PartName): unknown {
  return partOf(name, parts[name], { de, en });
}
