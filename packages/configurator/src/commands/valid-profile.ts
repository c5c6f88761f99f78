import type { CompanyProfile, Language, QuestionStep } from "@channelfit/schema";
import { displayName } from "../file-failures.ts";
import { readProfile } from "../input.ts";
import type { Io } from "../io.ts";
import { message } from "../messages.ts";
import { reportInvalid } from "./validate.ts";

/** Reads a profile and says on standard error what was carried over or is wrong; undefined when it cannot be used. */
export async function readValidProfile(
  file: string,
  io: Io,
  language: Language,
  questions: readonly QuestionStep[],
): Promise<CompanyProfile | undefined> {
  const input = await readProfile(file, io, language, questions);
  const name = displayName(file, language);
  if (!("profile" in input)) {
    reportInvalid(name, input, language, io);
    return undefined;
  }
  for (const { says } of input.changes) io.err(`${message("file.changed", language, { file: name, change: says[language] })}\n`);
  return input.profile;
}
