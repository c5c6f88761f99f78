import type { KnowledgeFile, Network, PackManifest, Parameter, QuestionStep, RuleSet, UsageSurvey } from "@channelfit/schema";
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
  /** Surveys on who uses which network; the parameters `usageSurveyOrder` and `usageCountryOrder` that it brings rank them. */
  readonly surveys?: readonly UsageSurvey[];
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
    | "without-fixed"
    | "parameter-kind"
    | "phrase-placeholder"
    | "survey-unranked"
    | "network-prefix"
    | "question-place";
  readonly kind: Kind | "packs" | "questions" | "surveys";
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
/** Kinds that code reads by the name of an entry: it can be replaced, but something has to stand there. */
const fixedKinds: readonly Kind[] = ["parameters", "phrases"];
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
    if (fixedKinds.includes(kind)) {
      found(
        "without-fixed",
        (pack.without?.[kind] ?? []).filter((id) => there.has(id)),
      );
    }
    if (kind === "networks") {
      found(
        "network-prefix",
        brought.filter((id) => !id.startsWith(`${pack.name}/`) && !replaced.includes(id)),
      );
    }
  }
  return [
    ...conflicts,
    ...parameterConflicts(knowledge, pack),
    ...phraseConflicts(knowledge, pack),
    ...surveyConflicts(knowledge, pack),
    ...questionConflicts(knowledge, pack),
  ];
}

/** The parameters of a knowledge once a pack is added to it. */
function parametersWith(knowledge: Knowledge, { files = [] }: Pack): Knowledge["parameters"] {
  return Object.assign({ ...knowledge.parameters }, ...files.map(({ parameters }) => parameters));
}

/** Parameters that hold something else than before: a number instead of a table, or a list with fewer steps. */
function parameterConflicts({ parameters }: Knowledge, { files = [], replaces }: Pack): PackConflict[] {
  return files.flatMap((file) =>
    Object.entries(file.parameters ?? {}).flatMap(([id, { value }]): PackConflict[] => {
      const before = replaces?.parameters?.includes(id) ? parameters[id] : undefined;
      return !before || shapeOf(before.value) === shapeOf(value) ? [] : [{ code: "parameter-kind", kind: "parameters", id }];
    }),
  );
}

function shapeOf(value: Parameter["value"]): string {
  return Array.isArray(value) ? `list of ${value.length}` : typeof value;
}

/** Phrases with a placeholder that the phrase they replace did not have, so that nothing would fill it. */
function phraseConflicts(knowledge: Knowledge, { files = [], replaces }: Pack): PackConflict[] {
  return files.flatMap((file) =>
    Object.entries(file.phrases ?? {}).flatMap(([id, { de, en }]): PackConflict[] => {
      const before = replaces?.phrases?.includes(id) ? knowledge.phrases[id] : undefined;
      const filled = new Set(placeholdersIn(before?.de));
      const isOpen = before && placeholdersIn(`${de}${en}`).some((name) => !filled.has(name));
      return isOpen ? [{ code: "phrase-placeholder", kind: "phrases", id }] : [];
    }),
  );
}

function placeholdersIn(text = ""): readonly string[] {
  return text.match(/\{[^{}]*\}/g) ?? [];
}

/** Surveys that would never count, or that are there already. */
function surveyConflicts(knowledge: Knowledge, pack: Pack): PackConflict[] {
  const { surveys = [] } = pack;
  const parameters = parametersWith(knowledge, pack);
  const holds = (parameter: string, key: string) => Object.hasOwn(Object(parameters[parameter]?.value), key);
  const known = Object(knowledge.parameters.usageSurveyOrder?.value);
  return surveys.flatMap(({ id, country, levels }, position): PackConflict[] => {
    const conflict = (code: PackConflict["code"]) => [{ code, kind: "surveys" as const, id }];
    if (Object.hasOwn(known, id) || surveys.findIndex((survey) => survey.id === id) < position) return conflict("duplicate-id");
    const counts = holds("usageSurveyOrder", id) && holds("usageCountryOrder", country);
    return counts && Array.isArray(parameters[levels]?.value) ? [] : conflict("survey-unranked");
  });
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
