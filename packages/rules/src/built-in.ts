import type { Claim, Condition, Network, Rule, RuleSet } from "@channelfit/schema";
import { countRules, hash, precomputed, readCondition, readPart, readRule, version } from "#built-in";
import type { OutcomeRule, OutcomeSet, PartName } from "./built-in/parts.ts";
import type { Knowledge } from "./knowledge.ts";
import type { RuleBook } from "./prepare.ts";
import { reviewedFirst } from "./reviews.ts";
import { genericRules } from "./specialise.ts";

const known = new Map<PartName, unknown>();

/** A part of the built-in knowledge as the generator wrote it, read at first use. */
function part<Content>(name: PartName): Content {
  if (!known.has(name)) known.set(name, readPart(name));
  return known.get(name) as Content;
}

/** Adds properties to an object that are worked out at first use, and plain from then on. */
function lazily<Target extends object, Content extends object>(
  target: Target,
  readers: { readonly [Key in keyof Content]: () => Content[Key] },
): Target & Content {
  for (const [key, read] of Object.entries<() => unknown>(readers)) {
    Object.defineProperty(target, key, {
      configurable: true,
      enumerable: true,
      get() {
        const value = read();
        Object.defineProperty(target, key, { value, enumerable: true });
        return value;
      },
    });
  }
  return target as Target & Content;
}

/** The built-in knowledge. Its parts are read when they are first used, so that a first report need not wait for all of them. */
export const builtIn: Knowledge = lazily<object, Knowledge>(
  {},
  {
    version: () => version,
    hash: () => hash,
    packs: () => [],
    networks,
    ruleSets,
    sources: () => part("sources"),
    parameters: () => part("parameters"),
    usage: () => part("usage"),
    criteria: () => part("criteria"),
    gates: () => part("gates"),
    risks: () => part("risks"),
    strengths: () => part("strengths"),
    recommendations: () => part("recommendations"),
    phases: () => part("phases"),
    steps: () => part("steps"),
    checklistGroups: () => part("checklistGroups"),
    checklist: () => part("checklist"),
    derivedFacts: () => part("derivedFacts"),
    dimensions: () => part("dimensions"),
    levers: () => part("levers"),
    phrases: () => part("phrases"),
    sections: () => part("sections"),
    questions: () => part("questions"),
  },
);

/** The rules of the built-in knowledge, worked out at build time. */
export function builtInRules(): RuleBook {
  const checklistStart = countRules();
  const outcomes: OutcomeRule[] = [];
  const answers = genericRules<Rule>({ ruleSets: [], checklist: builtIn.checklist });
  return {
    outcomeAt(position) {
      if (position >= checklistStart) return answers[position - checklistStart];
      if (position < 0) return undefined;
      outcomes[position] ??= readRule(position);
      return outcomes[position];
    },
    outcomeCount: checklistStart + answers.length,
    checklistStart,
    conditionAt(position) {
      if (position < checklistStart) return readCondition(position);
      const answer = answers[position - checklistStart];
      if (!answer) throw new Error(`there is no rule ${position}`);
      return answer.conditions;
    },
    ...precomputed(),
  };
}

type Background = Pick<Network, "claims" | "exitSteps">;

function networks(): Network[] {
  const reviews = part<string[]>("firstReviews");
  return part<Omit<Network, keyof Background>[]>("networks").map((entry, position) => {
    const network = lazily<typeof entry, Background>(entry, {
      claims: () => claimsOf(position),
      exitSteps: () => part<Network["exitSteps"][]>("exitSteps")[position] ?? [],
    });
    return reviewedFirst(network, reviews[position]);
  });
}

/** Claims with their notes, which only people read: a report asks a claim when it is due, and no more. */
function claimsOf(position: number): Network["claims"] {
  const claims = part<Omit<Claim, "note">[][]>("claims")[position] ?? [];
  return claims.map((claim, index) =>
    lazily<typeof claim, Pick<Claim, "note">>(claim, {
      note: () => part<Pick<Claim, "note">[][]>("claimNotes")[position]?.[index]?.note,
    }),
  );
}

function ruleSets(): RuleSet[] {
  const conditions = part<Condition[][]>("conditions");
  return part<OutcomeSet[]>("ruleSets").map((set, position) => ({
    ...set,
    rules: set.rules.map((rule, index) => ({ ...rule, conditions: conditions[position]?.[index] as Condition })),
  }));
}
