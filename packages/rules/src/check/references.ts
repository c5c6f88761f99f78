import type { Outcome } from "@channelfit/schema";
import type { Kind } from "../pack.ts";
import type { ValidDocument } from "./documents.ts";
import type { Place } from "./issue.ts";

/** A place that names something that stands elsewhere: an entry of a kind, or a field of the profile. */
export interface Reference {
  readonly kind: Kind | "fields";
  readonly target: string;
  readonly place: Place;
  /** What the reference belongs to. */
  readonly id: string;
}

type Path = Place["path"];

/** Every reference of some files. */
export function referencesIn(documents: readonly ValidDocument[]): Reference[] {
  return documents.flatMap((document): Reference[] => {
    const { file } = document;
    const one = (kind: Reference["kind"], target: string | undefined, path: Path, id: string): Reference[] =>
      target === undefined ? [] : [{ kind, target, place: { file, path }, id }];
    const many = (kind: Reference["kind"], targets: readonly string[] | undefined, path: Path, id: string): Reference[] =>
      (targets ?? []).flatMap((target, position) => one(kind, target, [...path, position], id));
    switch (document.kind) {
      case "Network": {
        const { id, lifecycle, claims } = document.content;
        return [
          ...many("networks", lifecycle.successors, ["lifecycle", "successors"], id),
          ...claims.flatMap(({ source }, position) => one("sources", source, ["claims", position, "source"], id)),
        ];
      }
      case "RuleSet":
        return document.content.rules.flatMap(({ name, sources, event }, position) => [
          ...many("sources", sources, ["rules", position, "sources"], name),
          ...outcomeReferences(event).flatMap(([kind, target, path]) =>
            one(kind, target, ["rules", position, "event", "params", ...path], name),
          ),
        ]);
      case "UsageSurvey": {
        const { id, levels, figures } = document.content;
        return [
          ...one("parameters", levels, ["levels"], id),
          ...figures.flatMap(({ network, source }, position) => [
            ...one("networks", network, ["figures", position, "network"], id),
            ...one("sources", source, ["figures", position, "source"], id),
          ]),
        ];
      }
      case "KnowledgeFile":
        return fileReferences(document.content, one, many);
      default:
        return [];
    }
  });
}

function outcomeReferences({ type, params }: Outcome): (readonly [Reference["kind"], string, Path])[] {
  switch (type) {
    case "for":
    case "against": {
      const { criterion, strength } = params;
      const size = typeof strength === "string" ? strength : strength.scale;
      return [
        ["criteria", criterion, ["criterion"]],
        ["parameters", size, typeof strength === "string" ? ["strength"] : ["strength", "scale"]],
      ];
    }
    case "criterion":
      return [["criteria", params.criterion, ["criterion"]]];
    case "gate":
      return [["gates", params.gate, ["gate"]]];
    case "risk":
      return [["risks", params.risk, ["risk"]]];
    case "strength":
      return [["strengths", params.strength, ["strength"]]];
    case "recommendation":
      return [["recommendations", params.recommendation, ["recommendation"]]];
    case "task":
      return [["steps", params.step, ["step"]]];
    case "contradiction":
      return params.fields.map((field, position) => ["fields", field, ["fields", position]] as const);
    default:
      return [];
  }
}

type One = (kind: Reference["kind"], target: string | undefined, path: Path, id: string) => Reference[];
type Many = (kind: Reference["kind"], targets: readonly string[] | undefined, path: Path, id: string) => Reference[];

function fileReferences(
  content: Extract<ValidDocument, { kind: "KnowledgeFile" }>["content"],
  one: One,
  many: Many,
): Reference[] {
  const { parameters = {}, gates = [], risks = [], recommendations = [], steps = [], checklist = [] } = content;
  const { dimensions = [], derivedFacts = {}, benefits = [], workshop } = content;
  return [
    ...Object.entries(parameters).flatMap(([id, { source }]) => one("sources", source, ["parameters", id, "source"], id)),
    ...gates.flatMap(({ id, steps: own, fields }, at) => [
      ...many("steps", own, ["gates", at, "steps"], id),
      ...many("fields", fields, ["gates", at, "fields"], id),
    ]),
    ...risks.flatMap(({ id, causes, steps: own, phase }, at) => [
      ...many("risks", causes, ["risks", at, "causes"], id),
      ...many("steps", own, ["risks", at, "steps"], id),
      ...one("phases", phase, ["risks", at, "phase"], id),
    ]),
    ...recommendations.flatMap(({ id, steps: own }, at) => many("steps", own, ["recommendations", at, "steps"], id)),
    ...steps.flatMap(({ id, phase, dependsOn }, at) => [
      ...one("phases", phase, ["steps", at, "phase"], id),
      ...many("steps", dependsOn, ["steps", at, "dependsOn"], id),
    ]),
    ...checklist.flatMap(({ id, group, step, risk, fields }, at) => [
      ...one("checklistGroups", group, ["checklist", at, "group"], id),
      ...one("steps", step, ["checklist", at, "step"], id),
      ...one("risks", risk, ["checklist", at, "risk"], id),
      ...many("fields", fields, ["checklist", at, "fields"], id),
    ]),
    ...dimensions.flatMap(({ id, fields }, at) =>
      fields.flatMap(({ field }, position) => one("fields", field, ["dimensions", at, "fields", position, "field"], id)),
    ),
    ...Object.entries(derivedFacts).flatMap(([id, { from }]) => many("fields", from, ["derivedFacts", id, "from"], id)),
    ...benefits.flatMap(({ id, step }, at) => one("steps", step, ["benefits", at, "step"], id)),
    ...one("steps", workshop?.step, ["workshop", "step"], "workshop"),
    ...sourcesIn(content, []).flatMap(({ path, ids }) => many("sources", ids, path, String(path[0]))),
  ];
}

/** Lists of sources inside the sections, wherever they stand. */
function sourcesIn(value: unknown, path: Path): { path: Path; ids: string[] }[] {
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const place = [...path, Array.isArray(value) ? Number(key) : key];
    return key === "sources" && Array.isArray(child) ? [{ path: place, ids: child }] : sourcesIn(child, place);
  });
}
