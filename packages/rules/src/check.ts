/** Checks for authors of knowledge; apart from the main entry, because they bring the schemas along. */
export type { CheckOptions, PackReading } from "./check/check-knowledge.ts";
export { checkKnowledge, readPack } from "./check/check-knowledge.ts";
export type { KnowledgeDocument } from "./check/documents.ts";
export { checkRuleSet } from "./check/documents.ts";
export type { KnowledgeIssue } from "./check/issue.ts";
