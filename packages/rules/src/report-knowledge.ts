import type { Localized, Network } from "@channelfit/schema";
import type { Knowledge } from "./knowledge.ts";

/** Parts that are lists of entries. */
type ListPart =
  | "networks"
  | "criteria"
  | "gates"
  | "risks"
  | "strengths"
  | "recommendations"
  | "phases"
  | "steps"
  | "checklist"
  | "dimensions";

/** What a report reads of each entry, by the part of the knowledge; hardly any text is among it. */
export const readByReports = {
  networks: ["id", "names", "inSentence", "role", "lifecycle", "serves", "audiences", "hours"],
  criteria: ["id", "part", "weight", "base"],
  gates: ["id", "names", "kind", "status", "withholds", "fields", "steps"],
  risks: ["id", "scope", "phase", "causes", "steps"],
  strengths: ["id", "order"],
  recommendations: ["id", "steps"],
  phases: ["id", "minWeeks"],
  steps: ["id", "phase", "owner", "hours", "dependsOn", "triggers", "always", "launch", "mindset", "noRegret"],
  checklist: ["id", "fields", "step"],
  dimensions: ["id", "fields"],
} as const satisfies { readonly [Part in ListPart]: readonly (keyof Knowledge[Part][number])[] };

/** What is read of a network only where it is kept, left or due for review. */
export const seldomReadOfNetworks = ["claims", "exitSteps", "complements"] as const;

/** What the ids of the phrases begin with that a report says. */
export const saidByReports = ["reason.", "diagnostic."] as const;

/** An entry of a part, as far as a report reads it. */
type EntryOf<Part extends ListPart> = Pick<
  Knowledge[Part][number],
  Extract<keyof Knowledge[Part][number], (typeof readByReports)[Part][number]>
>;

export type ReportGate = EntryOf<"gates">;
export type ReportStep = EntryOf<"steps">;
export type ReportNetwork = EntryOf<"networks"> & Pick<Network, (typeof seldomReadOfNetworks)[number]>;

type Lists = { readonly [Part in Exclude<ListPart, "networks">]: readonly EntryOf<Part>[] };

/**
 * What a report reads of a knowledge. Every whole {@link Knowledge} is one; for the built-in one Node has a file with no more than this,
 * which takes a fraction of the time to read.
 */
export interface ReportKnowledge
  extends Lists,
    Pick<Knowledge, "version" | "hash" | "packs" | "usage" | "ruleSets" | "questions"> {
  readonly networks: readonly ReportNetwork[];
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  readonly phrases: Readonly<Record<`${(typeof saidByReports)[number]}${string}`, Localized>>;
}

/** A parameter without what is said about it. */
export type ParameterValue = Pick<Knowledge["parameters"][string], "value">;
