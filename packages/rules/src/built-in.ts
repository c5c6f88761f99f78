import type { Claim, Condition, Network, RuleSet } from "@channelfit/schema";
import { hash, readComplements, readPart, version } from "#built-in";
import type { OutcomeSet, PartName } from "./built-in/parts.ts";
import type { Knowledge } from "./knowledge.ts";
import type { seldomReadOfNetworks } from "./report-knowledge.ts";
import { reviewedFirst } from "./reviews.ts";

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

type Background = Pick<Network, (typeof seldomReadOfNetworks)[number]>;

function networks(): Network[] {
  const reviews = part<string[]>("firstReviews");
  return part<Omit<Network, keyof Background>[]>("networks").map((entry, position) => {
    const network = lazily<typeof entry, Background>(entry, {
      claims: () => claimsOf(position),
      exitSteps: () => exitStepsOf(position),
      complements: () => readComplements(position),
    });
    return reviewedFirst(network, reviews[position]);
  });
}

/** Claims about the network at a position, with their notes, which only people read: a report asks a claim when it is due, and no more. */
export function claimsOf(position: number): Network["claims"] {
  const claims = part<Omit<Claim, "note">[][]>("claims")[position] ?? [];
  return claims.map((claim, index) =>
    lazily<typeof claim, Pick<Claim, "note">>(claim, {
      note: () => part<Pick<Claim, "note">[][]>("claimNotes")[position]?.[index]?.note,
    }),
  );
}

/** How the network at a position is left. */
export function exitStepsOf(position: number): Network["exitSteps"] {
  return part<Network["exitSteps"][]>("exitSteps")[position] ?? [];
}

function ruleSets(): RuleSet[] {
  const conditions = part<Condition[][]>("conditions");
  return part<OutcomeSet[]>("ruleSets").map((set, position) => ({
    ...set,
    rules: set.rules.map((rule, index) => ({ ...rule, conditions: conditions[position]?.[index] as Condition })),
  }));
}
