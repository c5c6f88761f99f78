/** Asks some of the generated companies in the quick mode and in “only what matters”; writes what it took as lines of JSON. */
import { builtIn, createRecommender } from "@channelfit/rules";
import { believableCompany } from "../../rules/test/believable.ts";
import { interview, quickQuestions } from "../test/interview.ts";
import { differenceOf } from "../test/verdicts.ts";

/** What asking one company took. */
export interface Asked {
  /** Number the company was generated from. */
  readonly seed: number;
  readonly status: string;
  /** Questions asked. */
  readonly quick: number;
  readonly matters: number;
  /** Milliseconds of computing the longest choice of a question took. */
  readonly slowest: number;
  /** How the verdicts differ from those on the full questionnaire; missing when they do not. */
  readonly difference?: string;
}

const recommender = createRecommender(builtIn);
const [first = 0, step = 1, end = 1] = process.argv.slice(2).map(Number);

for (let seed = first; seed < end; seed += step) {
  const company = believableCompany(seed);
  const { asked, slowest, profile } = interview(company, "matters", recommender);
  const quick = quickQuestions(company);
  const difference = differenceOf(profile, company, recommender);
  const { status } = recommender.recommend(profile);
  const line: Asked = { seed, status, quick, matters: asked.length, slowest, ...(difference && { difference }) };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
