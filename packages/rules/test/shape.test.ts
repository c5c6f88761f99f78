import * as validators from "@channelfit/schema/knowledge";
import { type DocumentKind, shapeProblems } from "@channelfit/schema/knowledge";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { networkDocuments, otherDocuments, ruleDocuments, surveyDocuments } from "./knowledge-folder.ts";
import { patience, runs } from "./runs.ts";

const documents: readonly { path: string; content: unknown; kind: DocumentKind }[] = [
  ...networkDocuments.map((document) => ({ ...document, kind: "Network" as const })),
  ...ruleDocuments.map((document) => ({ ...document, kind: "RuleSet" as const })),
  ...surveyDocuments.map((document) => ({ ...document, kind: "UsageSurvey" as const })),
  ...otherDocuments.map((document) => ({ ...document, kind: "KnowledgeFile" as const })),
];

const validatorOf = {
  Network: validators.network,
  RuleSet: validators.ruleSet,
  KnowledgeFile: validators.knowledgeFile,
  UsageSurvey: validators.usageSurvey,
};

/** Every object and list inside a value. */
function containersIn(value: unknown): (Record<string, unknown> | unknown[])[] {
  if (value === null || typeof value !== "object") return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(containersIn)];
}

/** Replaces, adds or removes one value somewhere in a copy of a document. */
function spoilt(content: unknown, place: number, key: number, value: unknown): unknown {
  const copy = structuredClone(content);
  const containers = containersIn(copy);
  const container = containers[place % containers.length];
  if (Array.isArray(container)) container.splice(key % (container.length + 1), key % 2, ...(value === undefined ? [] : [value]));
  else if (container) {
    const keys = [...Object.keys(container), "extra"];
    const chosen = keys[key % keys.length] ?? "";
    if (value === undefined) delete container[chosen];
    else container[chosen] = value;
  }
  return copy;
}

describe("the explanation of a shape", patience, () => {
  it.each(documents)("finds nothing wrong with $path", ({ kind, content }) => {
    expect(shapeProblems(kind, content)).toEqual([]);
  });

  it("finds something exactly where the compiled schema does", () => {
    const values = fc.constantFrom(undefined, "", "x", 0, 7, -1, 1.5, true, [], {}, { de: "Text" }, ["x", "x"], null);
    let wrong = 0;
    fc.assert(
      fc.property(fc.constantFrom(...documents), fc.nat(), fc.nat(), values, ({ kind, content }, place, key, value) => {
        const document = spoilt(content, place, key, value);
        const isValid = validatorOf[kind as keyof typeof validatorOf](document);
        const problems = shapeProblems(kind, document);
        if (!isValid) wrong += 1;
        expect([problems.length === 0, problems]).toEqual([isValid, isValid ? [] : problems]);
      }),
      runs(1500),
    );
    expect(wrong).toBeGreaterThan(100);
  });
});
