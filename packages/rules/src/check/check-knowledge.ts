import { builtIn } from "../built-in.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Pack } from "../pack.ts";
import { conflictIssues } from "./conflicts.ts";
import { type KnowledgeDocument, manifestFile, packOf, validDocuments } from "./documents.ts";
import { issueAt, type KnowledgeIssue } from "./issue.ts";

/** How a pack is read and checked. */
export interface CheckOptions {
  /** The knowledge the pack is added to; the built-in one where absent. */
  readonly base?: Knowledge;
}

/** A pack without mistakes, or all mistakes of its files. */
export type PackReading =
  | { readonly pack: Pack; readonly issues?: undefined }
  | { readonly pack?: undefined; readonly issues: readonly KnowledgeIssue[] };

/**
 * Puts the files of a pack together and checks them as {@link checkKnowledge} does. Whatever the files hold, it does not throw.
 * @param documents the JSON files of the pack's folder: `pack.json`, `networks/…`, `rules/…`, `questions/…`, and others
 */
export function readPack(documents: readonly KnowledgeDocument[], { base = builtIn }: CheckOptions = {}): PackReading {
  const { valid, issues } = validDocuments(documents);
  const pack = packOf(valid);
  const missing = documents.some(({ file }) => file === manifestFile)
    ? []
    : [issueAt({ file: manifestFile, path: [] }, "manifest-missing")];
  const found = [...missing, ...issues, ...(pack ? conflictIssues(base, pack, valid) : [])];
  return pack && found.length === 0 ? { pack } : { issues: found };
}
