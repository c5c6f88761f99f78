import type { CompanyProfile, Report, SectionName, Sections } from "@channelfit/schema";
import type { Facts } from "../engine/conditions.ts";
import { partsOf } from "../findings.ts";
import type { Knowledge } from "../knowledge.ts";
import { type Prepared, prepare } from "../prepare.ts";
import { ruleBookOf } from "../rule-book.ts";
import { benefits } from "./benefits.ts";
import { brief } from "./brief.ts";
import type { SectionContext } from "./context.ts";
import { goalFinder } from "./goal-finder.ts";
import { guidelines } from "./guidelines.ts";
import { partRules } from "./parts.ts";
import { training } from "./training.ts";
import { workshop } from "./workshop.ts";

const builders: { readonly [Name in SectionName]: (context: SectionContext) => NonNullable<Sections[Name]> } = {
  brief,
  training,
  guidelines,
  benefits,
  workshop,
  "goal-finder": goalFinder,
};

/** Names of all sections, in the order of a report. */
export const sectionNames = Object.keys(builders) as readonly SectionName[];

/** Works out sections of a report. */
export type SectionWriter = (profile: CompanyProfile, facts: Facts, report: Report, names: readonly SectionName[]) => Sections;

/** Makes the pieces of all sections ready, at first use: a report without sections costs nothing more. */
export function sectionWriter(knowledge: Knowledge): SectionWriter {
  let prepared: Prepared | undefined;
  return (profile, facts, report, names) => {
    prepared ??= preparedParts(knowledge);
    const parts = partsOf(prepared.evaluator.certain(facts), prepared, facts);
    const context = { profile, report, knowledge, parts };
    const asked = sectionNames.filter((name) => names.includes(name));
    return Object.fromEntries(asked.map((name) => [name, builders[name](context)]));
  };
}

function preparedParts(knowledge: Knowledge): Prepared {
  return prepare(knowledge, ruleBookOf(knowledge, partRules(knowledge.sections)));
}
