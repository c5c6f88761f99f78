import { type Field, fields } from "@channelfit/schema";
import readElsewhere from "../../read-elsewhere.json" with { type: "json" };
import { partRules } from "../sections/parts.ts";
import { genericRules } from "../specialise.ts";
import { fieldOf } from "../words.ts";
import { comparisonsIn, factsRead } from "./conditions.ts";
import type { Check } from "./context.ts";
import { issueAt, type KnowledgeIssue } from "./issue.ts";

/** Fields that are read by code, for what rules cannot say, each with the reason. */
const elsewhere: Readonly<Record<string, unknown>> = readElsewhere.fields;

/** What a company can answer and no rule reads: fields, goals, kinds of audience, formats, functions. Asked of a whole knowledge only. */
export const checkCoverage: Check = ({ knowledge, whole }) => {
  if (!whole) return [];
  const conditions = [...genericRules(knowledge), ...partRules(knowledge.sections)].map((rule) => rule.conditions);
  const facts = new Set(conditions.flatMap(factsRead));
  const derived = Object.entries(knowledge.derivedFacts).filter(([fact]) => facts.has(fact));
  const read = new Set([...[...facts].map(fieldOf), ...derived.flatMap(([, { from }]) => from), ...Object.keys(elsewhere)]);
  const isRead = (path: string) =>
    read.has(path) || [...read].some((other) => other.startsWith(`${path}.`) || other.startsWith(`${path}[]`));
  const unread = fields.filter(({ path }) => !isRead(path)).map(({ path }) => issueAt(nowhere, "field-unread", { id: path }));
  const compared = new Map<string, Set<unknown>>();
  for (const { comparison } of conditions.flatMap((condition) => comparisonsIn(condition))) {
    const values = compared.get(comparison.fact) ?? new Set();
    for (const value of [comparison.value].flat()) values.add(value);
    compared.set(comparison.fact, values);
  }
  return [...unread, ...listIssues(compared)];
};

const nowhere = { file: "", path: [] };

/** Lists of which each value matters: the field they are asked in, and the facts rules compare them with. */
const lists: readonly { readonly code: string; readonly path: string; readonly facts: readonly string[] }[] = [
  { code: "goal-unread", path: "goals[].id", facts: ["goals.ids"] },
  { code: "audience-unread", path: "audiences[].kind", facts: ["audiences.kinds", "audience.kind"] },
  { code: "format-unread", path: "style.formats", facts: ["style.formats", "network.formats"] },
  { code: "function-unread", path: "strategy.neededFunctions", facts: ["strategy.neededFunctions", "network.functions"] },
];

function listIssues(compared: ReadonlyMap<string, ReadonlySet<unknown>>): KnowledgeIssue[] {
  return lists.flatMap(({ code, path, facts }) => {
    const options: Field["options"] = fields.find((field) => field.path === path)?.options ?? [];
    const isCompared = (value: string | number) => facts.some((fact) => compared.get(fact)?.has(value));
    return options.filter((value) => !isCompared(value)).map((value) => issueAt(nowhere, code, { id: String(value) }));
  });
}
