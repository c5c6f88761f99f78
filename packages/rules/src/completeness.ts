import type { CompanyProfile, Completeness, GateResult } from "@channelfit/schema";
import { fields } from "@channelfit/schema/vocabulary";
import type { ReportKnowledge } from "./report-knowledge.ts";

/** Fields of the profile one can answer. */
const answerable = fields
  .filter(({ kind, path }) => kind !== "group" && kind !== "map" && !path.includes("*"))
  .map(({ path }) => path);

/** Whether a field is answered; a field of list entries is when the list is given and every entry answers it. */
export function isAnswered(profile: CompanyProfile, path: string): boolean {
  return answered(profile, path.split("."), 0);
}

/** @param at the key of the path that is looked at next */
function answered(value: unknown, keys: readonly string[], at: number): boolean {
  const key = keys[at];
  if (key === undefined) return value !== undefined && value !== null && value !== "unknown";
  if (value === null || typeof value !== "object") return false;
  if (!key.endsWith("[]")) return answered((value as Record<string, unknown>)[key], keys, at + 1);
  const list = (value as Record<string, unknown>)[key.slice(0, -"[]".length)];
  return Array.isArray(list) && list.every((entry) => answered(entry, keys, at + 1));
}

/** How much of the profile is answered. */
export function completeness(profile: CompanyProfile, gates: readonly GateResult[], knowledge: ReportKnowledge): Completeness {
  const gateFields = [...new Set(knowledge.gates.flatMap((gate) => gate.fields))];
  const questions = [...answerable, ...knowledge.questions.flatMap((step) => step.questions.map(({ path }) => path))];
  const isOpen = (path: string) => !isAnswered(profile, path);
  return {
    answered: questions.filter((path) => !isOpen(path)).length,
    total: questions.length,
    gateFields: gateFields.length,
    gateFieldsAnswered: gateFields.filter((path) => !isOpen(path)).length,
    missing: [...new Set(gates.flatMap(({ missing }) => missing))],
  };
}
