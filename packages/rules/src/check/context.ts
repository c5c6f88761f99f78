import type { Knowledge } from "../knowledge.ts";
import { conditionsIn, type PlacedCondition } from "./conditions.ts";
import type { ValidDocument } from "./documents.ts";
import { type FactDomains, factDomains } from "./fact-domains.ts";
import type { KnowledgeIssue } from "./issue.ts";

/** What is checked, and what it is checked against. */
export interface CheckContext {
  /** Everything there is: what is checked, and what it is added to. */
  readonly knowledge: Knowledge;
  /** The files that are checked. */
  readonly documents: readonly ValidDocument[];
  /** Conditions of these files. */
  readonly conditions: readonly PlacedCondition[];
  readonly domains: FactDomains;
  /** Whether the files are all there is, and not a pack. */
  readonly whole: boolean;
  /** Whether the files are as somebody wrote them; a knowledge as a value has lost its examples and its surveys. */
  readonly written: boolean;
}

/** One kind of check. */
export type Check = (context: CheckContext) => KnowledgeIssue[];

/** Gathers what the checks look at. */
export function contextOf(subject: Pick<CheckContext, "knowledge" | "documents" | "whole" | "written">): CheckContext {
  const { knowledge, documents } = subject;
  return { ...subject, conditions: conditionsIn(documents), domains: factDomains(knowledge) };
}

/** Files of one kind. */
export function documentsOfKind<Kind extends ValidDocument["kind"]>(
  { documents }: Pick<CheckContext, "documents">,
  kind: Kind,
): Extract<ValidDocument, { kind: Kind }>[] {
  return documents.filter((document): document is Extract<ValidDocument, { kind: Kind }> => document.kind === kind);
}
