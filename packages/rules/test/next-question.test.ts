import type { CompanyProfile } from "@channelfit/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankQuestions } from "../src/explain/next-question.ts";
import { builtIn } from "../src/index.ts";
import { prospectOf } from "../src/outlook.ts";
import { prepare } from "../src/prepare.ts";
import { ruleBookOf } from "../src/rule-book.ts";
import { isStatusSettled } from "../src/status-reach.ts";
import { beforeAndAfter } from "./earlier.ts";
import { exampleProfile } from "./examples.ts";
import { byPlace, plainRanking } from "./plain-ranking.ts";
import { patience, runs } from "./runs.ts";

const prepared = prepare(builtIn, ruleBookOf(builtIn));

/** Examples of which a part was not answered, and whether only the choice of networks is still open then. */
const partial = [
  { name: "barely-started", without: "culture", isChoice: false },
  { name: "association", without: "presences", isChoice: false },
  { name: "bakery", without: "presences", isChoice: false },
  { name: "hotel", without: "style", isChoice: true },
  { name: "solo-consultant", without: "strategy", isChoice: true },
  { name: "machine-builder", without: "strategy", isChoice: true },
] as const;

/** The ranking is that of its definition, with nothing asked in vain and with every other of the first questions so. */
function isPlain(profile: CompanyProfile): void {
  const ranked = rankQuestions(profile, prepared);
  const vain = ranked.slice(0, 12).flatMap(({ at }, position) => (position % 2 === 1 ? [at] : []));
  for (const askedInVain of [[], vain]) {
    const questions = rankQuestions(profile, prepared, { askedInVain });
    expect(byPlace(questions)).toEqual(plainRanking(profile, prepared, { askedInVain }));
    expect(questions.map(({ settles }) => settles)).toEqual(questions.map(({ settles }) => settles).sort((a, b) => b - a));
  }
}

describe("the ranking of the open questions is what working everything out anew for each answer gives", patience, () => {
  it.each(partial)("for $name without $without", ({ name, without, isChoice }) => {
    const { [without]: _, ...profile } = exampleProfile(name);
    expect(isStatusSettled(prospectOf(profile, prepared).status)).toBe(isChoice);
    isPlain(profile);
  });

  it("for companies drawn at random", () => {
    fc.assert(
      fc.property(beforeAndAfter, ({ before }) => isPlain(before)),
      runs(5),
    );
  });
});
