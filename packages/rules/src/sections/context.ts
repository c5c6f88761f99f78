import type { CompanyProfile, Localized, Part, Reason, Report, SectionName } from "@channelfit/schema";
import type { Knowledge, SectionContents } from "../knowledge.ts";
import { phrase } from "../stages/verdicts.ts";
import { inLanguages } from "../words.ts";

/** What a section is made from. */
export interface SectionContext {
  readonly profile: CompanyProfile;
  readonly report: Report;
  readonly knowledge: Knowledge;
  /** The pieces that are told, as `section/part`. */
  readonly parts: ReadonlyMap<string, Reason>;
}

/** The pieces of a list that are told, in its order. */
export function told(section: SectionName, parts: readonly Part[], context: SectionContext): Reason[] {
  return parts.flatMap(({ id }) => context.parts.get(`${section}/${id}`) ?? []);
}

/** What a section is made of. @throws Error when the knowledge lacks it: a mistake of its author. */
export function contentOf<Name extends SectionName>(
  name: Name,
  { knowledge }: SectionContext,
): NonNullable<SectionContents[Name]> {
  const content = knowledge.sections[name];
  if (!content) throw new Error(`the knowledge has no section "${name}"`);
  return content;
}

/** The chosen networks, the own base first. */
export function chosenNetworks({ report }: SectionContext): Report["portfolio"]["members"][number]["network"][] {
  return report.portfolio.members.map(({ network }) => network);
}

/** Entries joined for a sentence: "a, b and c". */
export function listLabel(entries: readonly Localized[], { knowledge }: SectionContext): Localized {
  const and = phrase("label.and", knowledge);
  return inLanguages((language) => {
    const texts = entries.map((entry) => entry[language]);
    const last = texts.pop() ?? "";
    return texts.length > 0 ? `${texts.join(", ")} ${and[language]} ${last}` : last;
  });
}
