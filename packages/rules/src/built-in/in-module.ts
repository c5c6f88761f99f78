/** The built-in knowledge in modules: for pages and bundles of all kinds, and for the sources as they are. */
import type { Condition, Network } from "@channelfit/schema";
import { hash, parts, version } from "../generated/knowledge.ts";
import { precomputed } from "../generated/precomputed.ts";
import { de } from "../generated/texts-de.ts";
import { en } from "../generated/texts-en.ts";
import { partOf } from "../templates.ts";
import type { OutcomeRule, OutcomeSet, PartName, ReportPart } from "./parts.ts";

export { hash, precomputed, version };

/** A part of the built-in knowledge as the generator wrote it. */
export function readPart(name: PartName): unknown {
  return partOf(name, parts[name], { de, en });
}

/** How many rules the rule sets hold. */
export function countRules(): number {
  return outcomes().length;
}

/** The rule at a position among those of all rule sets. */
export function readRule(position: number): OutcomeRule {
  return entryOf(outcomes(), position);
}

/** What decides whether it fires. */
export function readCondition(position: number): Condition {
  return entryOf(conditions(), position);
}

/** What goes with the network at a position. */
export function readComplements(position: number): NonNullable<Network["complements"]> {
  return entryOf(complements(), position);
}

/** Here the parts are read whole, so that a report reads the same as everybody else. */
export const readReportPart: (() => ReportPart) | undefined = undefined;

const complements = onceRead(() => readPart("complements") as readonly NonNullable<Network["complements"]>[]);
const outcomes = onceRead(() => (readPart("ruleSets") as readonly OutcomeSet[]).flatMap(({ rules }) => rules));
const conditions = onceRead(() => (readPart("conditions") as readonly (readonly Condition[])[]).flat());

function onceRead<Entry>(read: () => readonly Entry[]): () => readonly Entry[] {
  let entries: readonly Entry[] | undefined;
  return () => {
    entries ??= read();
    return entries;
  };
}

function entryOf<Entry>(entries: readonly Entry[], position: number): Entry {
  const entry = entries[position];
  if (entry === undefined) throw new Error(`there is no entry ${position}`);
  return entry;
}
