import type { KnowledgeFile, Network, PackManifest, QuestionStep, RuleSet } from "@channelfit/schema";
import type { Knowledge } from "./knowledge.ts";

/** Knowledge of somebody's own that is added to another. `names` and `about` of its manifest are for people and may be absent. */
export interface Pack
  extends Pick<PackManifest, "name" | "version" | "replaces" | "without">,
    Partial<Pick<PackManifest, "names" | "about">> {
  /** Its networks; each id is `name/network`, unless it replaces a network. */
  readonly networks?: readonly Network[];
  readonly ruleSets?: readonly RuleSet[];
  /** Sources, parameters, risks, steps, phrases and so on. */
  readonly files?: readonly KnowledgeFile[];
  /** Steps of the questionnaire that ask for facts under `extensions.name`. */
  readonly questions?: readonly QuestionStep[];
}

/** Parts of a knowledge that are known by the ids of their entries. */
export type Kind = keyof NonNullable<PackManifest["replaces"]>;

/** Why a pack cannot be added as it is: which id of which kind, and what is the matter with it. */
export interface PackConflict {
  readonly code:
    | "pack-twice"
    | "duplicate-id"
    | "replaces-unknown"
    | "replaces-missing"
    | "without-unknown"
    | "network-prefix"
    | "question-place";
  readonly kind: Kind | "packs" | "questions";
  readonly id: string;
}

export const listKinds = [
  "criteria",
  "gates",
  "risks",
  "strengths",
  "recommendations",
  "phases",
  "steps",
  "checklistGroups",
  "checklist",
  "dimensions",
] as const satisfies readonly Kind[];
export const recordKinds = ["sources", "parameters", "derivedFacts", "phrases"] as const satisfies readonly Kind[];
const kinds: readonly Kind[] = ["networks", "rules", ...listKinds, ...recordKinds];

/** Ids of what a knowledge holds of a kind. */
export function idsIn(knowledge: Knowledge, kind: Kind): string[] {
  if (kind === "rules") return knowledge.ruleSets.flatMap(({ rules }) => rules.map(({ name }) => name));
  const part = knowledge[kind];
  return Array.isArray(part) ? part.map(({ id }: { id: string }) => id) : Object.keys(part);
}

/** Ids of what a pack brings of a kind, as often as it brings them. */
function idsBrought({ networks = [], ruleSets = [], files = [] }: Pack, kind: Kind): string[] {
  if (kind === "networks") return networks.map(({ id }) => id);
  if (kind === "rules") return ruleSets.flatMap(({ rules }) => rules.map(({ name }) => name));
  return files.flatMap((file) => {
    const part = file[kind] ?? [];
    return Array.isArray(part) ? part.map(({ id }) => id) : Object.keys(part);
  });
}

/** Ids of a kind that a pack takes away from what is there, to replace them or for good. */
export function takenAway({ replaces, without }: Pack, kind: Kind): ReadonlySet<string> {
  return new Set([...(replaces?.[kind] ?? []), ...(without?.[kind] ?? [])]);
}

/** Everything that keeps a pack from being added to a knowledge; nothing when it can be. */
export function conflictsOf(knowledge: Knowledge, pack: Pack): PackConflict[] {
  const known = knowledge.packs.some((added) => added.split("@")[0] === pack.name);
  const conflicts: PackConflict[] = known ? [{ code: "pack-twice", kind: "packs", id: pack.name }] : [];
  for (const kind of kinds) {
    const there = new Set(idsIn(knowledge, kind));
    const brought = idsBrought(pack, kind);
    const gone = takenAway(pack, kind);
    const found = (code: PackConflict["code"], ids: readonly string[]) =>
      conflicts.push(...[...new Set(ids)].map((id) => ({ code, kind, id })));
    const replaced = pack.replaces?.[kind] ?? [];
    const repeated = brought.filter((id, position) => brought.indexOf(id) !== position);
    found("duplicate-id", [...brought.filter((id) => there.has(id) && !gone.has(id)), ...repeated]);
    found(
      "replaces-unknown",
      replaced.filter((id) => !there.has(id)),
    );
    found(
      "replaces-missing",
      replaced.filter((id) => there.has(id) && !brought.includes(id)),
    );
    found(
      "without-unknown",
      (pack.without?.[kind] ?? []).filter((id) => !there.has(id)),
    );
    if (kind === "networks") {
      found(
        "network-prefix",
        brought.filter((id) => !id.startsWith(`${pack.name}/`) && !replaced.includes(id)),
      );
    }
  }
  return [...conflicts, ...questionConflicts(knowledge, pack)];
}

/** Questions that ask outside the pack's own place in the profile, or a second time. */
function questionConflicts(knowledge: Knowledge, { name, questions = [] }: Pack): PackConflict[] {
  const asked = new Set(knowledge.questions.flatMap((step) => step.questions.map(({ path }) => path)));
  return questions.flatMap((step) =>
    step.questions.flatMap(({ path }): PackConflict[] => {
      const conflict = (code: PackConflict["code"]) => ({ code, kind: "questions" as const, id: path });
      if (!path.startsWith(`extensions.${name}.`)) return [conflict("question-place")];
      if (asked.has(path)) return [conflict("duplicate-id")];
      asked.add(path);
      return [];
    }),
  );
}
