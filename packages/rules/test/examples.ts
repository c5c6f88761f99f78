import { readFileSync } from "node:fs";
import { type CompanyProfile, type Language, type SectionName, validateProfile } from "@channelfit/schema";

/** One of the example profiles. */
export function exampleProfile(name: string): CompanyProfile {
  const file = new URL(`../../../examples/profiles/${name}.json`, import.meta.url);
  const { value, issues } = validateProfile(JSON.parse(readFileSync(file, "utf8")));
  if (issues) throw new Error(`${name}.json is not a valid profile: ${issues[0]?.message}`);
  return value;
}

/** The long parts of a report. */
export const allSections: readonly SectionName[] = ["brief", "training", "guidelines", "benefits", "workshop", "goal-finder"];

/** Reports that are held to their golden pages. */
export const pages: readonly {
  readonly name: string;
  readonly language: Language;
  readonly sections: readonly SectionName[];
}[] = [
  { name: "bakery", language: "de", sections: [] },
  { name: "saas-start-up", language: "en", sections: allSections },
  { name: "barely-started", language: "de", sections: [] },
];
