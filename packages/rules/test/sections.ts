import { readdirSync, readFileSync } from "node:fs";
import type { CompanyProfile, Reason, SectionName, Sections } from "@channelfit/schema";
import { recommend } from "../src/index.ts";
import { caseDocuments } from "./knowledge-folder.ts";

const folder = new URL("../../../examples/profiles/", import.meta.url);

/** The example companies by name. */
export const examples: ReadonlyMap<string, CompanyProfile> = new Map(
  readdirSync(folder).flatMap((file) =>
    file.endsWith(".json")
      ? [[file.slice(0, -".json".length), JSON.parse(readFileSync(new URL(file, folder), "utf8")) as CompanyProfile] as const]
      : [],
  ),
);

/** A profile without any answer. */
export const bare: CompanyProfile = { schemaVersion: "1.0.0", assessedAt: "2026-11-02" };

/** A company that is ready to begin. */
export const good: CompanyProfile = caseDocuments.find(({ path }) => path === "cases/good.json")?.content.profile ?? bare;

/** An example company. @throws Error when there is none of this name */
export function example(name: string): CompanyProfile {
  const profile = examples.get(name);
  if (!profile) throw new Error(`there is no example ${name}`);
  return profile;
}

/** One section of the report on a profile. */
export function section<Name extends SectionName>(name: Name, profile: CompanyProfile): NonNullable<Sections[Name]> {
  const found = recommend(profile, { sections: [name] }).sections?.[name];
  if (!found) throw new Error(`the report has no section ${name}`);
  return found;
}

/** Names of the pieces that are told, without their section. */
export function ids(reasons: readonly Reason[]): string[] {
  return reasons.map(({ rule }) => rule.slice(rule.indexOf("/") + 1));
}
