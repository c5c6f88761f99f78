import {
  type CompanyProfile,
  type Language,
  type MigrationChange,
  migrateProfile,
  type ProfileIssue,
  parseProfile,
  type QuestionStep,
  validateProfile,
} from "@channelfit/schema";
import { displayName, standardInput, unreadable } from "./file-failures.ts";
import type { Io } from "./io.ts";
import { message } from "./messages.ts";

/** A profile that was read, or what is wrong with it. */
export type Input =
  | { readonly profile: CompanyProfile; readonly changes: readonly MigrationChange[] }
  | { readonly issues: readonly ProfileIssue[]; readonly text: string }
  | { readonly failure: string };

/**
 * Reads a profile from a file or from standard input, brings it into today's shape and checks it.
 * @param questions those of packs, whose answers are checked as well: `knowledge.questions`
 */
export async function readProfile(
  file: string,
  io: Io,
  language: Language,
  questions: readonly QuestionStep[] = [],
): Promise<Input> {
  const name = displayName(file, language);
  let bytes: Uint8Array;
  try {
    bytes = file === standardInput ? await io.readInput() : await io.readFile(file);
  } catch (error) {
    return { failure: await unreadable(file, error, io, language) };
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { failure: message("file.not-utf8", language, { file: name }) };
  }
  if (text.trim() === "") return { failure: message("file.empty", language, { file: name }) };
  return profileFrom(text, language, questions);
}

/** Reads a profile from JSON text, brings it into today's shape and checks it. */
export function profileFrom(
  text: string,
  language: Language,
  questions: readonly QuestionStep[],
): Exclude<Input, { readonly failure: string }> {
  const asWritten = parseProfile(text, { language });
  if (asWritten.issues?.some(({ code }) => code === "not-json" || code === "too-large" || code === "too-deep"))
    return { issues: asWritten.issues, text };
  const { value, changes } = migrateProfile(JSON.parse(text.replace(/^\uFEFF/, "")));
  const result = validateProfile(value, { language, questions });
  return result.issues ? { issues: result.issues, text } : { profile: result.value, changes };
}
