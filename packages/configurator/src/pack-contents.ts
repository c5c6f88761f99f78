import type { Pack } from "@channelfit/rules";
import type { KnowledgeFile, Language, SectionName } from "@channelfit/schema";
import { message } from "./messages.ts";

type Part = Exclude<keyof KnowledgeFile, "$schema">;

const sections: readonly SectionName[] = ["brief", "training", "guidelines", "benefits", "workshop", "goal-finder"];

/** What is counted entry by entry, in the order it is told. */
const parts = [
  "sources",
  "parameters",
  "criteria",
  "gates",
  "risks",
  "strengths",
  "recommendations",
  "phases",
  "steps",
  "checklistGroups",
  "checklist",
  "derivedFacts",
  "dimensions",
  "phrases",
  "levers",
] as const satisfies readonly Exclude<Part, SectionName>[];

/** Everything a pack brings, replaces and leaves out, counted and in words. */
export function packContents(pack: Pack, language: Language): string {
  const { networks = [], ruleSets = [], questions = [], surveys = [], files = [] } = pack;
  const entries = (part: Part) => files.reduce((sum, { [part]: content = [] }) => sum + Object.keys(content).length, 0);
  const ids = (named: Pack["replaces"] = {}) => Object.values(named).reduce((sum, { length }) => sum + length, 0);
  const counts = {
    networks: networks.length,
    rules: ruleSets.reduce((sum, { rules }) => sum + rules.length, 0),
    questions: questions.reduce((sum, step) => sum + step.questions.length, 0),
    surveys: surveys.length,
    ...Object.fromEntries(parts.map((part) => [part, entries(part)])),
    sections: sections.filter((part) => entries(part) > 0).length,
    replaces: ids(pack.replaces),
    without: ids(pack.without),
  };
  const found = Object.entries(counts).filter(([, count]) => count > 0);
  if (found.length === 0) return message("pack.nothing", language);
  return found.map(([kind, count]) => message(`pack.${kind}`, language, { count })).join(", ");
}
