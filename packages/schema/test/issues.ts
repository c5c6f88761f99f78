import { type ProfileIssue, validateProfile } from "../src/index.ts";

/** The problems of a document, none when it is a valid profile. */
export function issuesOf(data: unknown): readonly ProfileIssue[] {
  return validateProfile(data).issues ?? [];
}
