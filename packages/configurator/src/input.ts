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
import type { Io } from "./io.ts";
import { message } from "./messages.ts";

/** A profile that was read, or what is wrong with it. */
export type Input =
  | { readonly profile: CompanyProfile; readonly changes: readonly MigrationChange[] }
  | { readonly issues: readonly ProfileIssue[]; readonly text: string }
  | { readonly failure: string };

/** Standard input as a file name. */
const standardInput = "-";

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
    return { failure: fileFailure("file.unreadable", name, error, language) };
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { failure: message("file.not-utf8", language, { file: name }) };
  }
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

/** How a file is called in messages. */
export function displayName(file: string, language: Language): string {
  return file === standardInput ? message("stdin.name", language) : file;
}

/** Messages for the codes of the common failures. */
const unreadable: Readonly<Record<string, string>> = { ENOENT: "file.missing", EFBIG: "file.too-large" };

/** A sentence about a file that could not be read or written. */
export function fileFailure(id: "file.unreadable" | "file.unwritable", file: string, error: unknown, language: Language): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  const known = id === "file.unreadable" ? unreadable[code] : undefined;
  return message(known ?? id, language, { file, reason: code });
}
