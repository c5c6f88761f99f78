import type { CompanyProfile, Language, QuestionStep } from "@channelfit/schema";
import { usualMaxLine } from "./batch/each.ts";
import { LineSplitter } from "./batch/lines.ts";
import { readValidProfile } from "./commands/valid-profile.ts";
import { displayName, unreadable } from "./file-failures.ts";
import { profileFrom } from "./input.ts";
import type { Io } from "./io.ts";
import { visible } from "./issue-text.ts";
import { message } from "./messages.ts";

/** The companies of a file, and how many there are that cannot be used. */
export interface ReadProfiles {
  readonly profiles: readonly CompanyProfile[];
  readonly leftOut: number;
}

/** Reads a profile, or one a line where the name does not end in `.json`. What is wrong is told on standard error, by file and line. */
export async function profilesIn(
  file: string,
  questions: readonly QuestionStep[],
  language: Language,
  io: Io,
): Promise<ReadProfiles> {
  if (file.endsWith(".json")) {
    const profile = await readValidProfile(file, io, language, questions);
    return profile ? { profiles: [profile], leftOut: 0 } : { profiles: [], leftOut: 1 };
  }
  const name = displayName(file, language);
  const profiles: CompanyProfile[] = [];
  let leftOut = 0;
  const leave = (line: number, reason: string) => {
    leftOut += 1;
    io.err(`${visible(message("impact.line", language, { file: name, line, reason }))}\n`);
  };
  try {
    for await (const line of linesOf(file, io)) {
      if ("unreadable" in line) {
        leave(line.number, message(`batch.${line.unreadable}`, language));
        continue;
      }
      const read = profileFrom(line.text, language, questions);
      if ("profile" in read) profiles.push(read.profile);
      else leave(line.number, read.issues.map((issue) => `${issue.pointer} ${issue.message}`.trim()).join(" "));
    }
  } catch (error) {
    io.err(`${await unreadable(file, error, io, language)}\n`);
    leftOut += 1;
  }
  return { profiles, leftOut };
}

async function* linesOf(file: string, io: Io) {
  const splitter = new LineSplitter(usualMaxLine);
  for await (const chunk of io.readStream(file, new AbortController().signal)) yield* splitter.push(chunk);
  yield* splitter.end();
}
