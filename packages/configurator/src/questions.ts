import { type CompanyProfile, type Path, type ProfileIssue, pointerOf, valueAt } from "@channelfit/schema";
import { type Draft, isRecord, withValue } from "./draft.ts";
import { entryName, type FormField, type FormOption } from "./field.ts";
import type { Form } from "./form.ts";
import { isRelevant } from "./relevance.ts";

/** Whether a question was answered: not asked yet, asked without anybody knowing, answered, or answered with a mistake in it. */
export type QuestionState = "open" | "unknown" | "answered" | "invalid";

/** A field as it is asked for in one profile: the fields of a list are asked once for each entry. */
export interface AskedQuestion {
  /** Place of the answer, as a JSON pointer such as `/goals/0/priority`. */
  readonly at: string;
  readonly field: FormField;
  /** Id of the step it belongs to. */
  readonly step: string;
  readonly state: QuestionState;
  /** What was answered, mistakes included. */
  readonly value?: unknown;
  /** What is wrong with the answer. */
  readonly issues: readonly ProfileIssue[];
  /** The entries it belongs to, outermost first. */
  readonly entries: readonly Entry[];
  /** Whether it is to be asked, by its condition and those of what it belongs to. */
  readonly relevant: boolean;
  /** Whether no answer can change a verdict or an advice any more; only a view says so, and only of questions still open. */
  readonly moot?: boolean;
}

/** An entry of a list. */
export interface Entry {
  /** Place of the entry, such as `/goals/0`. */
  readonly at: string;
  readonly list: FormField;
  readonly position: number;
  /** What the entry is about, once that was answered. */
  readonly name?: FormOption;
}

/** Answers, and which questions were answered with “don't know” where the profile has no way to say so. */
export interface Answers {
  readonly answers: Draft;
  /** Places as JSON pointers. */
  readonly unknown: readonly string[];
}

/** Every question of a form for the answers so far, in its order. */
export function questionsOf(form: Form, { answers, unknown }: Answers): AskedQuestion[] {
  const issues = form.check(answers).filter(({ code }) => code !== "required");
  const asked = new Set(unknown);

  function ask(field: FormField, path: Path, step: string, entries: readonly Entry[]): AskedQuestion[] {
    const at = pointerOf(path);
    const value = valueAt(answers, path);
    const own = issues.filter((issue) => isWithin(issue.pointer, at) && !belongsToEntry(issue.path, path, field));
    const question: AskedQuestion = {
      at,
      field,
      step,
      state: stateOf(value, own, asked.has(at), field),
      ...(value !== undefined && { value }),
      issues: own,
      entries,
      relevant: relevance(form, field, answers),
    };
    return [question, ...(field.kind === "entries" && Array.isArray(value) ? below(field, value, path, step, entries) : [])];
  }

  function below(list: FormField, values: readonly unknown[], path: Path, step: string, entries: readonly Entry[]) {
    return values.flatMap((_, position) => {
      const place = [...path, position];
      const entry = entryOf(list, answers, place, position);
      return list.fields.flatMap((field) => askWithin(field, [...place, keyOf(field)], step, [...entries, entry]));
    });
  }

  function askWithin(field: FormField, path: Path, step: string, entries: readonly Entry[]): AskedQuestion[] {
    if (field.kind === "group") return field.fields.flatMap((child) => askWithin(child, [...path, keyOf(child)], step, entries));
    return ask(field, path, step, entries);
  }

  return form.steps.flatMap(({ id, fields }) => fields.flatMap((field) => ask(field, field.path.split("."), id, [])));
}

/** Places that were answered with “don't know”. */
export function askedInVain(questions: readonly AskedQuestion[]): string[] {
  return questions.flatMap(({ at, state }) => (state === "unknown" ? [at] : []));
}

/**
 * The answers without what is wrong in them: mistakes and entries that are not complete count as not answered.
 * @returns undefined when something every profile has is missing
 */
export function validPart({ check }: Pick<Form, "check">, answers: Draft): CompanyProfile | undefined {
  let draft = answers;
  for (;;) {
    const [first] = check(draft);
    if (!first) return draft as unknown as CompanyProfile;
    const place = first.code === "required" ? first.path.slice(0, -1) : first.path;
    if (valueAt(draft, place) === undefined || place.length === 0) return undefined;
    draft = withoutPlace(draft, place);
  }
}

/** A list that loses its last entry goes as well: an empty one would say that there are none. */
function withoutPlace(draft: Draft, place: Path): Draft {
  const left = withValue(draft, place, undefined);
  const list = place.slice(0, -1);
  const siblings = typeof place.at(-1) === "number" ? valueAt(left, list) : undefined;
  return Array.isArray(siblings) && siblings.length === 0 ? withValue(left, list, undefined) : left;
}

/** Whether a place is another or lies within it. */
export function isWithin(pointer: string, place: string): boolean {
  return pointer === place || pointer.startsWith(`${place}/`);
}

/** What is wrong with a field of an entry is told there, not at the list as well. */
function belongsToEntry(issue: Path, list: Path, { kind, fields }: FormField): boolean {
  const key = issue[list.length + 1];
  return kind === "entries" && fields.some((field) => keyOf(field) === key);
}

function stateOf(value: unknown, issues: readonly ProfileIssue[], askedInVain: boolean, { unknown }: FormField): QuestionState {
  if (issues.length > 0) return "invalid";
  if (value === undefined) return askedInVain ? "unknown" : "open";
  return value === unknown?.value ? "unknown" : "answered";
}

function keyOf({ path }: FormField): string {
  return path.slice(path.lastIndexOf(".") + 1);
}

function entryOf(list: FormField, answers: Draft, path: Path, position: number): Entry {
  const field = entryName(list);
  const value = field && valueAt(answers, [...path, keyOf(field)]);
  const name = field?.options.find((option) => option.value === value);
  return { at: pointerOf(path), list, position, ...(name && { name }) };
}

/** A field is relevant when it and everything it stands in is. */
function relevance(form: Form, { path, relevantIf }: FormField, answers: Draft): boolean {
  if (!isRelevant(relevantIf, answers)) return false;
  const above = path.replace(/(\[\])?\.[^.]*$/, "");
  const parent = above === path ? undefined : form.fields.get(above);
  return parent === undefined || relevance(form, parent, answers);
}

/** The entries of a list that stands for chosen names: those there are keep what else was said about them. */
export function entriesNamed(list: FormField, names: readonly (string | number)[], current: unknown): unknown[] {
  const field = entryName(list);
  if (!field) return [];
  const key = keyOf(field);
  const entries = Array.isArray(current) ? current.filter(isRecord) : [];
  const kept = entries.filter((entry) => names.includes(entry[key] as string | number));
  const added = names.filter((name) => !kept.some((entry) => entry[key] === name)).map((name) => ({ [key]: name }));
  return [...kept, ...added];
}
