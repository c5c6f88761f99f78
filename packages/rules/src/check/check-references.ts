import { extensionFields, fields, nearest } from "@channelfit/schema";
import { idsIn } from "../pack.ts";
import { comparisonsIn } from "./conditions.ts";
import { type Check, type CheckContext, documentsOfKind } from "./context.ts";
import { documentsOf, manifestFile } from "./documents.ts";
import { issueAt, type KnowledgeIssue } from "./issue.ts";
import { type Reference, referencesIn } from "./references.ts";

/** References that lead nowhere, and what a pack takes out although it is still needed. */
export const checkReferences: Check = (context) => {
  const ids = targetsOf(context);
  const dangling = referencesIn(context.documents).filter(({ kind, target }) => !ids(kind).has(target));
  return [
    ...dangling.map(({ kind, target, place, id }) =>
      issueAt(place, `unknown-${kind}`, { id, value: target, nearest: nearest(target, [...ids(kind)]) }),
    ),
    ...stillNeeded(context, ids),
    ...shareIssues(context),
    ...levelIssues(context),
  ];
};

function targetsOf({ knowledge }: CheckContext): (kind: Reference["kind"]) => ReadonlySet<string> {
  const known = new Map<Reference["kind"], ReadonlySet<string>>();
  const paths = () => [...fields, ...extensionFields(knowledge.questions)].map(({ path }) => path);
  return (kind) => {
    const found = known.get(kind) ?? new Set(kind === "fields" ? paths() : idsIn(knowledge, kind));
    known.set(kind, found);
    return found;
  };
}

/** What is taken out of the other knowledge while something in it still names it. */
function stillNeeded(context: CheckContext, ids: ReturnType<typeof targetsOf>): KnowledgeIssue[] {
  const [manifest] = documentsOfKind(context, "PackManifest");
  const without = manifest?.content.without;
  if (!without) return [];
  const references = referencesIn(documentsOf(context.knowledge)).filter(({ kind, target }) => !ids(kind).has(target));
  return Object.entries(without).flatMap(([kind, taken]: [string, readonly string[]]) =>
    taken.flatMap((id, position) => {
      const user = references.find((reference) => reference.kind === kind && reference.target === id);
      return user
        ? [issueAt({ file: manifestFile, path: ["without", kind, position] }, "still-needed", { id, user: user.id })]
        : [];
    }),
  );
}

/** Lists whose entries a rule shares its strength among although it names none of them. */
function shareIssues(context: CheckContext): KnowledgeIssue[] {
  return documentsOfKind(context, "RuleSet").flatMap(({ file, content }) =>
    content.rules.flatMap(({ name: id, conditions, event }, position) => {
      if (event.type !== "for" && event.type !== "against") return [];
      const named = comparisonsIn(conditions).filter(({ comparison }) => comparison.operator === "contains");
      return (event.params.per ?? []).flatMap((fact, index) =>
        named.some(({ comparison }) => comparison.fact === fact)
          ? []
          : [issueAt({ file, path: ["rules", position, "event", "params", "per", index] }, "share-unnamed", { id, fact })],
      );
    }),
  );
}

/** Levels of the catalogue that rules read their strength from. */
function levelIssues(context: CheckContext): KnowledgeIssue[] {
  const { domains } = context;
  const levels = [...domains.keys()].filter((fact) => fact.startsWith("network."));
  return documentsOfKind(context, "RuleSet").flatMap(({ file, content }) =>
    content.rules.flatMap(({ name: id, event }, position) => {
      if (event.type !== "for" && event.type !== "against") return [];
      const { strength } = event.params;
      if (typeof strength === "string" || domains.get(strength.level)?.kind === "number") return [];
      const path = ["rules", position, "event", "params", "strength", "level"];
      return [issueAt({ file, path }, "unknown-fact", { id, value: strength.level, nearest: nearest(strength.level, levels) })];
    }),
  );
}
