import { expect, test } from "vitest";
import { builtIn } from "../src/index.ts";
import { specialise } from "../src/specialise.ts";

/** Prepositions after which a name with an article would have to be declined: "auf Ihr Blog". */
const declining = /\b(auf|in|bei|mit|von|zu|aus|über|für|an|ohne|durch|nach|neben|statt|wegen)\s+\{network\.name\}/;

test("names that carry an article stand in the nominative in German reasons", () => {
  const withArticle = new Set(builtIn.networks.filter(({ inSentence }) => inSentence).map(({ id }) => id));
  const wrong = specialise(builtIn).filter(({ rule, binding }) => {
    const { params } = rule.event;
    return (
      "says" in params && binding.network !== undefined && withArticle.has(binding.network) && declining.test(params.says.de)
    );
  });
  expect(withArticle.size).toBeGreaterThan(0);
  expect(wrong.map(({ name }) => name)).toEqual([]);
});
