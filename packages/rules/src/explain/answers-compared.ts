import type { AnswerChange, CompanyProfile, FactValue } from "@channelfit/schema";
import { order } from "../knowledge.ts";
import { isObject } from "./json-object.ts";

/** Answers that say which entry of a list is meant; the first that an entry has counts. */
const naming = ["id", "kind", "network"];

/** An answer and where it stands. */
interface Answer {
  readonly field: string;
  readonly entry?: string;
  readonly value: FactValue;
}

/** The answers that differ between two profiles, by field and entry. Lists of plain values are compared as a whole. */
export function compareAnswers(before: CompanyProfile, after: CompanyProfile): AnswerChange[] {
  const [earlier, later] = [answersOf(before), answersOf(after)];
  const keys = [...new Set([...earlier.keys(), ...later.keys()])].sort(order);
  return keys.flatMap((key): AnswerChange[] => {
    const [one, other] = [earlier.get(key), later.get(key)];
    const { field, entry } = one ?? other ?? { field: key };
    if (JSON.stringify(one?.value) === JSON.stringify(other?.value)) return [];
    return [{ field, ...(entry !== undefined && { entry }), before: one?.value ?? null, after: other?.value ?? null }];
  });
}

function answersOf({ schemaVersion, assessedAt, $schema, ...profile }: CompanyProfile): ReadonlyMap<string, Answer> {
  const answers = new Map<string, Answer>();
  collect(profile, "", undefined, answers);
  return answers;
}

function collect(value: unknown, field: string, entry: string | undefined, answers: Map<string, Answer>): void {
  if (Array.isArray(value) && value.some(isObject)) {
    const names = new Map<string, number>();
    for (const part of value) {
      const name = nameOf(part);
      const count = (names.get(name) ?? 0) + 1;
      names.set(name, count);
      const own = count > 1 ? `${name} ${count}` : name;
      collect(part, `${field}[]`, entry === undefined ? own : `${entry} ${own}`, answers);
    }
    return;
  }
  if (isObject(value)) {
    for (const [key, child] of Object.entries(value)) collect(child, field === "" ? key : `${field}.${key}`, entry, answers);
    return;
  }
  if (value === undefined || value === "unknown") return;
  answers.set(`${field} ${entry ?? ""}`, { field, ...(entry !== undefined && { entry }), value: plain(value) });
}

/** A plain answer; anything else, which only own additions hold, as JSON text. */
function plain(value: unknown): FactValue {
  if (Array.isArray(value) && value.every(isScalar)) return value;
  return isScalar(value) ? value : JSON.stringify(value);
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function nameOf(entry: unknown): string {
  const key = isObject(entry) ? naming.find((candidate) => typeof entry[candidate] === "string") : undefined;
  return isObject(entry) && key !== undefined ? String(entry[key]) : "";
}
