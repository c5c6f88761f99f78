import type { KnowledgeFile, RuleSet } from "@channelfit/schema";
import { fingerprint } from "./fingerprint.ts";
import { type Knowledge, knowledgeOf, order, sectionsOf } from "./knowledge.ts";
import { conflictsOf, type listKinds, type Pack, type recordKinds, takenAway } from "./pack.ts";
import { joinedUsage, usageOf } from "./usage.ts";

/**
 * Adds a pack to a knowledge and gives the two as a new knowledge; neither is changed. What the pack replaces keeps its place in
 * the order, what it adds comes last.
 * @throws Error that names every id that stands in the way, such as one that exists already and is not replaced on purpose;
 * `checkKnowledge` of `@channelfit/rules/check` gives the same as data
 */
export function extendKnowledge(knowledge: Knowledge, pack: Pack): Knowledge {
  const conflicts = conflictsOf(knowledge, pack);
  if (conflicts.length > 0) {
    const named = conflicts.map(({ code, kind, id }) => `${code} ${kind} "${id}"`).join(", ");
    throw new Error(`the pack "${pack.name}" cannot be added: ${named}`);
  }
  const { name, version, networks = [], ruleSets = [], files = [], questions = [], surveys = [] } = pack;
  const own = knowledgeOf({ version, networks, ruleSets: ruleSets.map(withoutExamples), files });
  const list = <Key extends (typeof listKinds)[number]>(kind: Key): Knowledge[Key] =>
    joined<{ readonly id: string }>(knowledge[kind], own[kind], takenAway(pack, kind)) as unknown as Knowledge[Key];
  const record = <Key extends (typeof recordKinds)[number]>(kind: Key): Knowledge[Key] => {
    const gone = takenAway(pack, kind);
    const kept = Object.entries(knowledge[kind]).filter(([id]) => !gone.has(id));
    return Object.fromEntries([...kept, ...Object.entries(own[kind])].sort(([a], [b]) => order(a, b))) as Knowledge[Key];
  };
  const parameters = record("parameters");
  return {
    version: knowledge.version,
    hash: fingerprint([knowledge.hash, own.hash, name, version, pack.replaces ?? {}, pack.without ?? {}, questions, surveys]),
    packs: [...knowledge.packs, `${name}@${version}`],
    networks: [...joined(knowledge.networks, own.networks, takenAway(pack, "networks"))].sort((a, b) => order(a.id, b.id)),
    ruleSets: joinedRules(knowledge.ruleSets, own.ruleSets, takenAway(pack, "rules")),
    sources: record("sources"),
    parameters,
    usage: surveys.length > 0 ? joinedUsage(knowledge.usage, usageOf(surveys, { parameters }), { parameters }) : knowledge.usage,
    criteria: list("criteria"),
    gates: list("gates"),
    risks: list("risks"),
    strengths: list("strengths"),
    recommendations: list("recommendations"),
    phases: list("phases"),
    steps: list("steps"),
    checklistGroups: list("checklistGroups"),
    checklist: list("checklist"),
    derivedFacts: record("derivedFacts"),
    dimensions: list("dimensions"),
    levers: [...knowledge.levers, ...own.levers],
    phrases: record("phrases"),
    sections: sectionsOf([knowledge.sections as KnowledgeFile, own.sections as KnowledgeFile]),
    questions: [...knowledge.questions, ...questions],
  };
}

/** Examples belong to the rule's author and to the checks; at run time nothing reads them. */
function withoutExamples(set: RuleSet): RuleSet {
  return { ...set, rules: set.rules.map((rule) => ({ ...rule, examples: [] })) };
}

/** Two lists as one: what is brought anew stands where it stood. */
function joined<Entry extends { readonly id: string }>(
  there: readonly Entry[],
  own: readonly Entry[],
  gone: ReadonlySet<string>,
): Entry[] {
  const places = new Set(there.map(({ id }) => id));
  const kept = there.flatMap((entry) => (gone.has(entry.id) ? (own.find(({ id }) => id === entry.id) ?? []) : entry));
  return [...kept, ...own.filter(({ id }) => !places.has(id))];
}

function joinedRules(there: readonly RuleSet[], own: readonly RuleSet[], gone: ReadonlySet<string>): RuleSet[] {
  const kept = there.map((set) => ({ ...set, rules: set.rules.filter(({ name }) => !gone.has(name)) }));
  return [...kept.filter(({ rules }) => rules.length > 0), ...own].sort((a, b) => order(a.theme, b.theme));
}
