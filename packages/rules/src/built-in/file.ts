import type { Condition, Network } from "@channelfit/schema";
import type { Precomputed } from "../prepare.ts";
import type { OutcomeRule, PartName, ReportPart } from "./parts.ts";
import { type ListPlace, PieceFile, type Place, type PlacesByForm } from "./pieces.ts";

/** What is where in the file with what a report reads. */
export interface ReportContents {
  readonly version: string;
  readonly hash: string;
  readonly report: Place;
  readonly parts: Readonly<Record<ReportPartName, Place>>;
  readonly lists: Readonly<Record<ReportList, ListPlace>>;
  /** What is known of the rules before a profile is. */
  readonly precomputed: Readonly<Record<keyof Precomputed, PlacesByForm>>;
}

/** Parts of the knowledge that a report needs sometimes: figures on who uses networks, which can be out of date. */
type ReportPartName = "usage";

/** Parts of the knowledge of which a report reads single entries: what each rule comes to, and what goes with a network. */
type ReportList = "ruleSets" | "complements";

/** What is where in the file with everything else. */
export interface OtherContents {
  readonly parts: Readonly<Record<Exclude<PartName, ReportList | ReportPartName | "conditions">, Place>>;
  readonly lists: Readonly<Record<"conditions", ListPlace>>;
}

/** What the files of the built-in knowledge hold; it is read when it is asked for. */
export interface KnowledgeFiles extends Pick<ReportContents, "version" | "hash"> {
  readReportPart(): ReportPart;
  readPart(name: PartName): unknown;
  /** How many rules the rule sets hold. */
  countRules(): number;
  /** The rule at a position among those of all rule sets, without reading the others. */
  readRule(position: number): OutcomeRule;
  /** What decides whether it fires. */
  readCondition(position: number): Condition;
  /** What goes with the network at a position. */
  readComplements(position: number): NonNullable<Network["complements"]>;
  precomputed(): Precomputed;
}

/**
 * Opens the files that `generate/knowledge-files.ts` wrote.
 * @param report bytes of the file with what a report reads
 * @param readOthers gives the bytes of the other file
 */
export function knowledgeFiles(report: Buffer, readOthers: () => Buffer): KnowledgeFiles {
  const file = new PieceFile<ReportContents>(report);
  const { version, hash, lists, precomputed } = file.contents;
  let others: PieceFile<OtherContents> | undefined;
  const otherFile = () => {
    others ??= new PieceFile<OtherContents>(readOthers());
    return others;
  };
  const rules = file.listAt(lists.ruleSets);
  return {
    version,
    hash,
    readReportPart: () => file.jsonAt(file.contents.report) as ReportPart,
    countRules: () => rules.length,
    readRule: (position) => rules.entryAt(position) as OutcomeRule,
    readCondition(position) {
      const other = otherFile();
      return other.listAt(other.contents.lists.conditions).entryAt(position) as Condition;
    },
    readComplements: (position) => file.listAt(lists.complements).entryAt(position) as NonNullable<Network["complements"]>,
    readPart(name) {
      if (name === "ruleSets" || name === "complements") return file.jsonAt(lists[name].json);
      if (name === "usage") return file.jsonAt(file.contents.parts[name]);
      const other = otherFile();
      return other.jsonAt(name === "conditions" ? other.contents.lists.conditions.json : other.contents.parts[name]);
    },
    precomputed: () =>
      ({
        bound: file.entriesOf(precomputed.bound),
        layout: file.entriesOf(precomputed.layout),
      }) as unknown as Precomputed,
  };
}
