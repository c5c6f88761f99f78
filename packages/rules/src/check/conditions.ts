import type { Condition } from "@channelfit/schema";
import type { ValidDocument } from "./documents.ts";
import type { Place } from "./issue.ts";

/** One comparison of a condition. */
export type Comparison = Extract<Condition, { fact: string }>;

/** A condition in a file, and whose it is. */
export interface PlacedCondition {
  /** Name of the rule, answer or piece it decides. */
  readonly id: string;
  readonly kind: "rule" | "checklist" | "part" | "question";
  readonly place: Place;
  readonly condition: Condition;
}

const answers = ["yes", "partly", "notApplicable"] as const;
const benefitStates = ["realised", "reachable", "blocked"] as const;

/** Every condition of some files. */
export function conditionsIn(documents: readonly ValidDocument[]): PlacedCondition[] {
  return documents.flatMap((document): PlacedCondition[] => {
    const { file } = document;
    const at = (kind: PlacedCondition["kind"], id: string, path: Place["path"], condition: Condition | undefined) =>
      condition ? [{ kind, id, place: { file, path }, condition }] : [];
    switch (document.kind) {
      case "RuleSet":
        return document.content.rules.flatMap(({ name, conditions }, position) =>
          at("rule", name, ["rules", position, "conditions"], conditions),
        );
      case "QuestionFile":
        return document.content.questions.flatMap(({ path, relevantIf }, position) =>
          at("question", path, ["questions", position, "relevantIf"], relevantIf),
        );
      case "KnowledgeFile": {
        const { checklist = [], benefits = [] } = document.content;
        return [
          ...checklist.flatMap((question, position) =>
            answers.flatMap((answer) =>
              at("checklist", `${question.id}/${answer}`, ["checklist", position, answer], question[answer]),
            ),
          ),
          ...benefits.flatMap((benefit, position) =>
            benefitStates.flatMap((state) => at("part", `${benefit.id}-${state}`, ["benefits", position, state], benefit[state])),
          ),
          ...partsIn(document.content).flatMap(({ path, part }) => at("part", part.id, [...path, "when"], part.when)),
        ];
      }
      default:
        return [];
    }
  });
}

interface PlacedPart {
  readonly path: Place["path"];
  readonly part: { readonly id: string; readonly when: Condition };
}

/** Pieces of sections that have a condition, wherever in a file they stand. */
function partsIn(value: unknown, path: Place["path"] = []): PlacedPart[] {
  if (value === null || typeof value !== "object") return [];
  if ("when" in value && "id" in value) return [{ path, part: value as PlacedPart["part"] }];
  return Object.entries(value).flatMap(([key, child]) => partsIn(child, [...path, Array.isArray(value) ? Number(key) : key]));
}

/** A comparison and its place inside a condition. */
export interface PlacedComparison {
  readonly comparison: Comparison;
  readonly path: Place["path"];
}

/** Every comparison of a condition, from left to right. */
export function comparisonsIn(condition: Condition, path: Place["path"] = []): PlacedComparison[] {
  if ("fact" in condition) return [{ comparison: condition, path }];
  const [join, parts] = "all" in condition ? (["all", condition.all] as const) : (["any", condition.any] as const);
  return parts.flatMap((part, position) => comparisonsIn(part, [...path, join, position]));
}

/** Whether a value names another fact, a constant of the catalogue. */
export function isReference(value: Comparison["value"]): value is { fact: string } {
  return typeof value === "object" && !Array.isArray(value);
}

/** Every fact a condition reads. */
export function factsRead(condition: Condition): string[] {
  return comparisonsIn(condition).flatMap(({ comparison: { fact, value } }) =>
    isReference(value) ? [fact, value.fact] : [fact],
  );
}
