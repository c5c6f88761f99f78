import {
  type KnowledgeFile,
  type Network,
  nearest,
  type PackManifest,
  type QuestionStep,
  type RuleSet,
  type UsageSurvey,
} from "@channelfit/schema";
import { type DocumentKind, inspect, shapeProblems } from "@channelfit/schema/knowledge";
import limits from "../../limits.json" with { type: "json" };
import type { Knowledge } from "../knowledge.ts";
import { listKinds, type Pack, recordKinds } from "../pack.ts";
import { issueAt, type KnowledgeIssue, shapeIssue, structureIssue } from "./issue.ts";
import { conditionProblems } from "./rule-set.ts";

/** A JSON file of a knowledge or a pack, as it was written. */
export interface KnowledgeDocument {
  /** Path inside the folder, with `/`: `rules/workshop.json`. */
  readonly file: string;
  readonly content: unknown;
}

/** A file that has the shape its kind asks for. */
export type ValidDocument =
  | { readonly kind: "Network"; readonly file: string; readonly content: Network }
  | { readonly kind: "RuleSet"; readonly file: string; readonly content: RuleSet }
  | { readonly kind: "QuestionFile"; readonly file: string; readonly content: QuestionStep }
  | { readonly kind: "KnowledgeFile"; readonly file: string; readonly content: KnowledgeFile }
  | { readonly kind: "UsageSurvey"; readonly file: string; readonly content: UsageSurvey }
  | { readonly kind: "PackManifest"; readonly file: string; readonly content: PackManifest };

/** Name of the file that describes a pack. */
export const manifestFile = "pack.json";

const kindsByFolder: Readonly<Record<string, DocumentKind>> = {
  networks: "Network",
  rules: "RuleSet",
  questions: "QuestionFile",
  sources: "KnowledgeFile",
  usage: "UsageSurvey",
};

/** What a file is, by its folder; undefined for a folder that has no meaning. */
function kindOf(file: string): DocumentKind | undefined {
  const [folder = "", name] = file.split("/");
  if (name === undefined) return file === manifestFile ? "PackManifest" : "KnowledgeFile";
  return kindsByFolder[folder];
}

function folderIssue(file: string): KnowledgeIssue {
  const folders = Object.keys(kindsByFolder);
  const details = { folders: folders.join(", "), nearest: nearest(file.split("/")[0] ?? "", folders) };
  return issueAt({ file, path: [] }, "folder-unknown", details);
}

/** Sorts files into those that have the shape of their kind, and issues about the others. */
export function validDocuments(documents: readonly KnowledgeDocument[]): {
  readonly valid: readonly ValidDocument[];
  readonly issues: readonly KnowledgeIssue[];
} {
  const valid: ValidDocument[] = [];
  const issues: KnowledgeIssue[] = [];
  for (const { file, content } of documents) {
    const kind = kindOf(file);
    const own = kind ? documentIssues(file, kind, content) : [folderIssue(file)];
    issues.push(...own);
    if (own.length === 0) valid.push({ kind, file, content } as ValidDocument);
  }
  return { valid, issues };
}

function documentIssues(file: string, kind: DocumentKind, content: unknown): KnowledgeIssue[] {
  const structure = inspect(content, limits);
  if (structure.length > 0) return structure.map((problem) => structureIssue(file, problem));
  const conditions = kind === "RuleSet" ? conditionProblems(content) : [];
  if (conditions.length > 0) return conditions.map(({ code, path, details }) => issueAt({ file, path }, code, details));
  const problems = shapeProblems(kind, content).map((problem) => shapeIssue(file, problem));
  const isVocabulary = kind === "QuestionFile" && content !== null && typeof content === "object" && "vocabulary" in content;
  return isVocabulary ? [issueAt({ file, path: ["vocabulary"] }, "vocabulary-closed")] : problems;
}

/** Checks that a value is a set of rules in our part of json-rules-engine; no issues for a valid set. */
export function checkRuleSet(data: unknown): KnowledgeIssue[] {
  return documentIssues("", "RuleSet", data);
}

/** The pack that valid files make up; undefined where its description is missing. */
export function packOf(documents: readonly ValidDocument[]): Pack | undefined {
  const of = <Kind extends ValidDocument["kind"]>(kind: Kind) =>
    documents.flatMap((document) =>
      document.kind === kind ? [document.content as Extract<ValidDocument, { kind: Kind }>["content"]] : [],
    );
  const [manifest] = of("PackManifest");
  if (!manifest) return undefined;
  const { $schema, ...description } = manifest;
  const questions = of("QuestionFile").sort((a, b) => a.order - b.order);
  const [networks, ruleSets, files, surveys] = [of("Network"), of("RuleSet"), of("KnowledgeFile"), of("UsageSurvey")];
  return { ...description, networks, ruleSets, files, questions, surveys };
}

/** A knowledge as files, as if somebody had written it; it is taken to have the shape it has. */
export function documentsOf(knowledge: Knowledge): ValidDocument[] {
  const { networks, ruleSets, questions, sections } = knowledge;
  const kinds = [...listKinds, ...recordKinds].map((kind) => [kind, knowledge[kind]] as const);
  const files = [...kinds, ...Object.entries(sections)].map(
    ([name, content]): ValidDocument => ({ kind: "KnowledgeFile", file: `${name}.json`, content: { [name]: content } }),
  );
  return [...networkDocuments(networks), ...ruleSetDocuments(ruleSets), ...questionDocuments(questions), ...files];
}

/** A pack as files, as if somebody had written it. */
export function documentsOfPack({
  networks = [],
  ruleSets = [],
  files = [],
  questions = [],
  surveys = [],
  ...manifest
}: Pack): KnowledgeDocument[] {
  const { name } = manifest;
  const names = { de: name, en: name };
  return [
    { file: manifestFile, content: { names, about: names, ...manifest } },
    ...networkDocuments(networks),
    ...ruleSetDocuments(ruleSets),
    ...questionDocuments(questions),
    ...surveys.map((content) => ({ file: `usage/${content.id}.json`, content })),
    ...files.map((content, position) => ({ file: `${position + 1}.json`, content })),
  ];
}

function networkDocuments(networks: readonly Network[]): ValidDocument[] {
  return networks.map((content) => ({ kind: "Network", file: `networks/${content.id.split("/").at(-1)}.json`, content }));
}

function ruleSetDocuments(ruleSets: readonly RuleSet[]): ValidDocument[] {
  return ruleSets.map((content) => ({ kind: "RuleSet", file: `rules/${content.theme}.json`, content }));
}

function questionDocuments(questions: readonly QuestionStep[]): ValidDocument[] {
  return questions.map((content) => ({ kind: "QuestionFile", file: `questions/${content.step}.json`, content }));
}
