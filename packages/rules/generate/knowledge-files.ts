/** The built-in knowledge as files for Node, which `knowledgeFiles` of src/built-in/file.ts reads. */
import type { Condition, Network } from "@channelfit/schema";
import type { OtherContents, ReportContents } from "../src/built-in/file.ts";
import { hash, precomputed, readPart, version } from "../src/built-in/in-module.ts";
import type { OutcomeSet, PartName } from "../src/built-in/parts.ts";
import { parts } from "../src/generated/knowledge.ts";
import { PieceWriter } from "./pieces.ts";
import { reportPart } from "./report-part.ts";

/** The file with what a report reads, and the one with everything else. */
export function knowledgeFileBytes(): { readonly report: Buffer; readonly others: Buffer } {
  return { report: reportBytes(), others: otherBytes() };
}

function reportBytes(): Buffer {
  const file = new PieceWriter();
  const { bound, layout } = precomputed();
  const ruleSets = readPart("ruleSets") as readonly OutcomeSet[];
  const complements = readPart("complements") as readonly NonNullable<Network["complements"]>[];
  return file.bytes({
    version,
    hash,
    report: file.json(reportPart()),
    parts: { usage: file.json(readPart("usage")) },
    lists: {
      ruleSets: file.list(
        ruleSets,
        ruleSets.flatMap(({ rules }) => rules),
      ),
      complements: file.list(complements, complements),
    },
    precomputed: { bound: file.entries(bound), layout: file.entries(layout) },
  } satisfies ReportContents);
}

function otherBytes(): Buffer {
  const file = new PieceWriter();
  const conditions = readPart("conditions") as readonly (readonly Condition[])[];
  const { usage, ruleSets, complements, conditions: _, ...others } = parts;
  const places = Object.keys(others).map((name) => [name, file.json(readPart(name as PartName))]);
  return file.bytes({
    parts: Object.fromEntries(places) as OtherContents["parts"],
    lists: { conditions: file.list(conditions, conditions.flat()) },
  } satisfies OtherContents);
}
