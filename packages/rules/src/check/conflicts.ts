import { nearest } from "@channelfit/schema";
import type { Knowledge } from "../knowledge.ts";
import { conflictsOf, idsIn, type Kind, type Pack, type PackConflict } from "../pack.ts";
import { manifestFile, type ValidDocument } from "./documents.ts";
import { type Entry, entriesOf } from "./entries.ts";
import { issueAt, type KnowledgeIssue, type Place } from "./issue.ts";

/** What keeps a pack from being added to a knowledge, each at its place in the pack's files. */
export function conflictIssues(base: Knowledge, pack: Pack, documents: readonly ValidDocument[]): KnowledgeIssue[] {
  const entries = entriesOf(documents);
  return conflictsOf(base, pack).map((conflict) => {
    const { code, kind, id } = conflict;
    const isOld = code === "replaces-unknown" || code === "without-unknown";
    const suggestion = isOld && isKind(kind) ? nearest(id, idsIn(base, kind)) : undefined;
    return issueAt(placeOf(conflict, pack, entries), code, { id, name: pack.name, nearest: suggestion });
  });
}

/** Where a conflict stands: in the description of the pack, or at the last of the entries with the id. */
function placeOf({ code, kind, id }: PackConflict, pack: Pack, entries: readonly Entry[]): Place {
  if (kind === "packs") return { file: manifestFile, path: ["name"] };
  if (isKind(kind) && code.startsWith("replaces"))
    return { file: manifestFile, path: ["replaces", kind, pack.replaces?.[kind]?.indexOf(id) ?? 0] };
  if (isKind(kind) && code.startsWith("without"))
    return { file: manifestFile, path: ["without", kind, pack.without?.[kind]?.indexOf(id) ?? 0] };
  const entry = entries.findLast((candidate) => candidate.kind === kind && candidate.id === id);
  return entry?.place ?? { file: manifestFile, path: [] };
}

function isKind(kind: PackConflict["kind"]): kind is Kind {
  return kind !== "packs" && kind !== "questions" && kind !== "surveys";
}
