import type {
  ChecklistGroup,
  ChecklistQuestion,
  Criterion,
  DerivedFact,
  Dimension,
  Gate,
  KnowledgeFile,
  Lever,
  Localized,
  Network,
  Parameter,
  Phase,
  QuestionStep,
  RecommendationEntry,
  Risk,
  RuleSet,
  SectionName,
  Source,
  Step,
  StrengthEntry,
  UsageSurvey,
} from "@channelfit/schema";
import { fingerprint } from "./fingerprint.ts";
import { type Usage, usageOf } from "./usage.ts";

export { parameter, parameterList, parameterTable } from "./parameters.ts";

/** Everything the judgement rests on, as one immutable value. Lists are sorted by id or stand in the order of their file. */
export interface Knowledge {
  readonly version: string;
  /** Fingerprint of the content. */
  readonly hash: string;
  /** Packs added to the built-in knowledge, as `name@version`, in the order they were added. */
  readonly packs: readonly string[];
  readonly networks: readonly Network[];
  readonly ruleSets: readonly RuleSet[];
  readonly sources: Readonly<Record<string, Source>>;
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** How widely age groups use networks, worked out from surveys. */
  readonly usage: Usage;
  readonly criteria: readonly Criterion[];
  readonly gates: readonly Gate[];
  readonly risks: readonly Risk[];
  readonly strengths: readonly StrengthEntry[];
  readonly recommendations: readonly RecommendationEntry[];
  readonly phases: readonly Phase[];
  readonly steps: readonly Step[];
  readonly checklistGroups: readonly ChecklistGroup[];
  readonly checklist: readonly ChecklistQuestion[];
  readonly derivedFacts: Readonly<Record<string, DerivedFact>>;
  readonly dimensions: readonly Dimension[];
  /** Answers a company can really change. */
  readonly levers: readonly Lever[];
  readonly phrases: Readonly<Record<string, Localized>>;
  readonly sections: SectionContents;
  /** Steps of the questionnaire that packs add; those of the profile stand in `@channelfit/schema`. */
  readonly questions: readonly QuestionStep[];
}

/** What the long parts of the report are made of. */
export type SectionContents = Pick<KnowledgeFile, SectionName>;

/** The files a knowledge is put together from; the order within each list does not matter. */
export interface KnowledgeParts {
  readonly version: string;
  readonly networks: readonly Network[];
  readonly ruleSets: readonly RuleSet[];
  readonly files: readonly KnowledgeFile[];
  /** Surveys on who uses which network. */
  readonly surveys?: readonly UsageSurvey[];
}

/** Puts the parts of a knowledge together. */
export function knowledgeOf({ version, networks, ruleSets, files, surveys = [] }: KnowledgeParts): Knowledge {
  const parameters = merged(files, "parameters");
  const content = {
    networks: [...networks].sort((a, b) => order(a.id, b.id)),
    ruleSets: ruleSets
      .map((set) => ({ ...set, rules: [...set.rules].sort((a, b) => order(a.name, b.name)) }))
      .sort((a, b) => order(a.theme, b.theme)),
    sources: merged(files, "sources"),
    parameters,
    usage: surveys.length > 0 ? usageOf(surveys, { parameters }) : {},
    criteria: listed(files, "criteria"),
    gates: listed(files, "gates"),
    risks: listed(files, "risks"),
    strengths: listed(files, "strengths"),
    recommendations: listed(files, "recommendations"),
    phases: listed(files, "phases"),
    steps: listed(files, "steps"),
    checklistGroups: listed(files, "checklistGroups"),
    checklist: listed(files, "checklist"),
    derivedFacts: merged(files, "derivedFacts"),
    dimensions: listed(files, "dimensions"),
    levers: listed(files, "levers"),
    phrases: merged(files, "phrases"),
    sections: sectionsOf(files),
  };
  return { version, hash: fingerprint(content), packs: [], ...content, questions: [] };
}

/** Order of ids by code point, the same on every machine. */
export function order(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Contents of the sections; lists of several files are joined, so that a pack can add to them. */
export function sectionsOf(files: readonly KnowledgeFile[]): SectionContents {
  const contents = {
    brief: joined(files.flatMap(({ brief }) => brief ?? [])),
    training: joined(files.flatMap(({ training }) => training ?? [])),
    guidelines: joined(files.flatMap(({ guidelines }) => guidelines ?? [])),
    benefits: files.flatMap(({ benefits }) => benefits ?? []),
    workshop: joined(files.flatMap(({ workshop }) => workshop ?? [])),
    "goal-finder": files.flatMap((file) => file["goal-finder"] ?? []),
  };
  return Object.fromEntries(Object.entries(contents).filter(([, content]) => content !== undefined));
}

/** One content of several: lists are joined, everything else comes from the first that has it. */
function joined<Content extends object>(contents: readonly Content[]): Content | undefined {
  if (contents.length === 0) return undefined;
  const result: Record<string, unknown> = {};
  for (const [key, value] of contents.flatMap((content) => Object.entries(content))) {
    const earlier = result[key];
    result[key] = Array.isArray(earlier) && Array.isArray(value) ? [...new Set([...earlier, ...value])] : (earlier ?? value);
  }
  return result as Content;
}

type RecordKey = "sources" | "parameters" | "derivedFacts" | "phrases";
type ListKey = Exclude<keyof KnowledgeFile, RecordKey | SectionName | "$schema">;

function merged<Key extends RecordKey>(files: readonly KnowledgeFile[], key: Key): NonNullable<KnowledgeFile[Key]> {
  const entries = files.flatMap((file) => Object.entries(file[key] ?? {})).sort(([a], [b]) => order(a, b));
  return Object.fromEntries(entries) as NonNullable<KnowledgeFile[Key]>;
}

function listed<Key extends ListKey>(files: readonly KnowledgeFile[], key: Key): NonNullable<KnowledgeFile[Key]> {
  return files.flatMap((file) => [...(file[key] ?? [])]) as NonNullable<KnowledgeFile[Key]>;
}
