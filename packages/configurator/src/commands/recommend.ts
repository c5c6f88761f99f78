import { recommend, renderMarkdown } from "@channelfit/rules";
import type { Language, SectionName } from "@channelfit/schema";
import { displayName, fileFailure, readProfile } from "../input.ts";
import type { Io } from "../io.ts";
import { message } from "../messages.ts";
import { reportInvalid } from "./validate.ts";

/** Options of the command. */
export interface RecommendOptions {
  readonly format: "md" | "json";
  /** File to write to; standard output where absent. */
  readonly output?: string;
  /** Long parts of the report to write as well. */
  readonly sections?: readonly SectionName[];
  /** Language asked for; that of the profile where absent. */
  readonly language?: Language;
  /** Language of messages, and of the report when neither the option nor the profile names one. */
  readonly fallback: Language;
}

/** Writes the recommendation for a profile; false when the profile is invalid or the file cannot be written. */
export async function recommendFile(
  file: string,
  { format, output, sections = [], language, fallback }: RecommendOptions,
  io: Io,
): Promise<boolean> {
  const input = await readProfile(file, io, fallback);
  const name = displayName(file, fallback);
  if (!("profile" in input)) {
    reportInvalid(name, input, fallback, io);
    return false;
  }
  const { profile, changes } = input;
  for (const { says } of changes) io.err(`${message("file.changed", fallback, { file: name, change: says[fallback] })}\n`);
  const report = recommend(profile, { sections });
  const text =
    format === "json"
      ? `${JSON.stringify(report, null, 2)}\n`
      : renderMarkdown(report, { language: language ?? profile.locale ?? fallback });
  if (output === undefined) {
    io.out(text);
    return true;
  }
  try {
    await io.writeFile(output, text);
  } catch (error) {
    io.err(`${fileFailure("file.unwritable", output, error, fallback)}\n`);
    return false;
  }
  io.err(`${message("written", fallback, { file: output })}\n`);
  return true;
}
