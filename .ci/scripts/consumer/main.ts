// What a product relies on in the types of the packages.
import * as configurator from "@channelfit/configurator";
import { createRecommender, type Knowledge, recommend } from "@channelfit/rules";
import { type CompanyProfile, type ProfileIssue, type Report, validateProfile } from "@channelfit/schema";
import { network } from "@channelfit/schema/knowledge";

const checked = validateProfile({}, { language: "en" });
export const issues: readonly ProfileIssue[] = checked.issues ?? [];
export const report: Report | undefined = checked.issues ? undefined : recommend(checked.value);
export const profile: CompanyProfile = { schemaVersion: "1.0.0", assessedAt: "2026-11-23" };
export const recommenderOf = (knowledge: Knowledge) => createRecommender(knowledge).recommend(profile).status;
export const isNetwork: boolean = network({});
export const names: readonly string[] = Object.keys(configurator);

// @ts-expect-error: a profile without its day is no profile
export const incomplete: CompanyProfile = { schemaVersion: "1.0.0" };
