import { migrateProfile, type ProfileIssue, parseProfile } from "@channelfit/schema";
import { type Draft, isRecord } from "../draft.ts";
import { draftOf } from "./draft-of.ts";

/** Answers read from a file, mistakes included, or why they could not be read. */
export type Opened = { readonly answers: Draft } | { readonly issues: readonly ProfileIssue[] };

/** Codes of problems that leave nothing to go on with. */
const unreadable: ReadonlySet<string> = new Set(["not-json", "too-large", "too-deep"]);

/** Reads a profile of any version; what is wrong in it stays, to be mended at its field. */
export function openProfile(text: string): Opened {
  const { issues = [] } = parseProfile(text);
  if (issues.some(({ code, path }) => unreadable.has(code) || (code === "type" && path.length === 0))) return { issues };
  const { value } = migrateProfile(JSON.parse(text.replace(/^\uFEFF/, "")));
  return isRecord(value) ? { answers: draftOf(value) } : { issues };
}
