import { type CompanyProfile, profileVersion } from "@channelfit/schema";

/**
 * A profile without any answers.
 * @param assessedAt day of the assessment, YYYY-MM-DD; nothing here reads a clock
 */
export function emptyProfile(assessedAt: string): CompanyProfile {
  return { schemaVersion: profileVersion, assessedAt };
}
