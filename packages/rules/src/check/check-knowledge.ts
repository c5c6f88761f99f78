import { builtIn } from "../built-in.ts";
import { extendKnowledge } from "../extend.ts";
import { type Knowledge, knowledgeOf } from "../knowledge.ts";
import type { Pack } from "../pack.ts";
import { checkClaims } from "./check-claims.ts";
import { checkCoverage } from "./check-coverage.ts";
import { checkEntries } from "./check-entries.ts";
import { checkExamples } from "./check-examples.ts";
import { checkFacts } from "./check-facts.ts";
import { checkNames } from "./check-names.ts";
import { checkNetworks } from "./check-networks.ts";
import { checkOverlaps } from "./check-overlaps.ts";
import { checkPlan } from "./check-plan.ts";
import { checkQuestions } from "./check-questions.ts";
import { checkReachable } from "./check-reachable.ts";
import { checkReferences } from "./check-references.ts";
import { checkTexts } from "./check-texts.ts";
import { conflictIssues } from "./conflicts.ts";
import { type Check, contextOf, documentsOfKind } from "./context.ts";
import {
  documentsOf,
  documentsOfPack,
  type KnowledgeDocument,
  manifestFile,
  packOf,
  type ValidDocument,
  validDocuments,
} from "./documents.ts";
import { issueAt, type KnowledgeIssue } from "./issue.ts";

/** How a pack is read and checked. */
export interface CheckOptions {
  /** The knowledge the pack is added to; the built-in one where absent. */
  readonly base?: Knowledge;
}

/** A pack without mistakes, or all mistakes of its files. */
export type PackReading =
  | { readonly pack: Pack; readonly issues?: undefined }
  | { readonly pack?: undefined; readonly issues: readonly KnowledgeIssue[] };

/** What rests on the references being right comes last, and only if they are. */
const checks: readonly Check[] = [
  checkNames,
  checkReferences,
  checkFacts,
  checkTexts,
  checkExamples,
  checkQuestions,
  checkNetworks,
  checkClaims,
];
const furtherChecks: readonly Check[] = [checkEntries, checkPlan, checkReachable, checkOverlaps, checkCoverage];

/**
 * Finds the mistakes of a knowledge or a pack that nothing else would tell: references that lead nowhere, facts and values that do
 * not exist, rules that can never fire, repeat or contradict another, texts that differ between languages or promise success,
 * examples that do not do what they say, steps that wait for themselves, answers nobody reads.
 * @param subject a knowledge, a pack, or the JSON files of either; with a `pack.json` among them they are a pack
 * @returns no issues when all is well
 */
export function checkKnowledge(
  subject: Knowledge | Pack | readonly KnowledgeDocument[],
  options: CheckOptions = {},
): KnowledgeIssue[] {
  if (isKnowledge(subject)) return issuesOf({ knowledge: subject, documents: documentsOf(subject), whole: true, written: false });
  const documents = isDocuments(subject) ? subject : documentsOfPack(subject);
  if (documents.some(({ file }) => file === manifestFile)) return [...(readPack(documents, options).issues ?? [])];
  const { valid, issues } = validDocuments(documents);
  return issues.length > 0 ? [...issues] : issuesOf({ knowledge: wholeOf(valid), documents: valid, whole: true, written: true });
}

/**
 * Puts the files of a pack together and checks them as {@link checkKnowledge} does. Whatever the files hold, it does not throw.
 * @param documents the JSON files of the pack's folder: `pack.json`, `networks/…`, `rules/…`, `questions/…`, and others
 */
export function readPack(documents: readonly KnowledgeDocument[], { base = builtIn }: CheckOptions = {}): PackReading {
  const { valid, issues } = validDocuments(documents);
  const pack = packOf(valid);
  const isThere = documents.some(({ file }) => file === manifestFile);
  const missing = isThere ? [] : [issueAt({ file: manifestFile, path: [] }, "manifest-missing")];
  const conflicts = pack ? conflictIssues(base, pack, valid) : [];
  const found = [...missing, ...issues, ...conflicts];
  if (!pack || found.length > 0) return { issues: found };
  const mistakes = issuesOf({ knowledge: extendKnowledge(base, pack), documents: valid, whole: false, written: true });
  return mistakes.length > 0 ? { issues: mistakes } : { pack };
}

function isKnowledge(subject: Knowledge | Pack | readonly KnowledgeDocument[]): subject is Knowledge {
  return "hash" in subject;
}

function isDocuments(subject: Pack | readonly KnowledgeDocument[]): subject is readonly KnowledgeDocument[] {
  return Array.isArray(subject);
}

function wholeOf(documents: readonly ValidDocument[]): Knowledge {
  const networks = documentsOfKind({ documents }, "Network").map(({ content }) => content);
  const ruleSets = documentsOfKind({ documents }, "RuleSet").map(({ content }) => content);
  const files = documentsOfKind({ documents }, "KnowledgeFile").map(({ content }) => content);
  const surveys = documentsOfKind({ documents }, "UsageSurvey").map(({ content }) => content);
  return knowledgeOf({ version: "0.0.0", networks, ruleSets, files, surveys });
}

function issuesOf(subject: Parameters<typeof contextOf>[0]): KnowledgeIssue[] {
  const context = contextOf(subject);
  const found = checks.flatMap((check) => check(context));
  return found.length > 0 ? found : furtherChecks.flatMap((check) => check(context));
}
