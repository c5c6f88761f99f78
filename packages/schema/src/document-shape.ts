import { definitionsText } from "./generated/definitions.ts";
import { type Definitions, problemsOf, type ShapeProblem } from "./shape.ts";

/** Kinds of documents a knowledge is made of. */
export type DocumentKind = "Network" | "RuleSet" | "KnowledgeFile" | "QuestionFile" | "PackManifest" | "UsageSurvey";

let definitions: Definitions | undefined;

/**
 * Tells where and why a document does not have the shape of its kind.
 * @param document a JSON value that is nested no deeper than the stack allows
 */
export function shapeProblems(kind: DocumentKind, document: unknown): ShapeProblem[] {
  definitions ??= JSON.parse(definitionsText) as Definitions;
  return problemsOf({ $ref: kind }, document, [], definitions);
}
