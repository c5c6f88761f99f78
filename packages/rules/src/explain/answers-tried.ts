import type { CompanyProfile, Field } from "@channelfit/schema";
import { fields, valueAt } from "@channelfit/schema/vocabulary";
import { parameter } from "../knowledge.ts";
import type { Prepared } from "../prepare.ts";

/** A field that is not answered everywhere. */
export interface OpenField {
  readonly path: string;
  /** Where an answer is missing, first first: each entry that lacks it, or the list while there is none. */
  readonly places: readonly Place[];
  /** The profile with each answer that stands for others like it, given at all places. */
  readonly answers: () => readonly CompanyProfile[];
}

type Place = readonly (string | number)[];

const byPath: ReadonlyMap<string, Field> = new Map(fields.map((field) => [field.path, field]));

/**
 * The field a path asks for first: the list it lies in while that is open, else itself; undefined where nothing is open.
 * @param askedInVain places that stay open for good
 */
export function openFieldOf(
  path: string,
  profile: CompanyProfile,
  askedInVain: ReadonlySet<string>,
  prepared: Prepared,
): OpenField | undefined {
  const open = new Map<string, Place[]>();
  const visit = ([key, ...rest]: readonly string[], at: Place, field: string): void => {
    if (key === undefined) {
      if (isOpen(valueAt(profile, at)) && !askedInVain.has(pointerOf(at))) open.set(field, [...(open.get(field) ?? []), at]);
      return;
    }
    const name = key.replace("[]", "");
    const place = [...at, name];
    const below = field === "" ? name : `${field}.${name}`;
    const entries = name === key ? undefined : valueAt(profile, place);
    if (name !== key && Array.isArray(entries)) {
      for (const position of entries.keys()) visit(rest, [...place, position], `${below}[]`);
    } else visit(name === key ? rest : [], place, below);
  };
  visit(path.split("."), [], "");
  const [first] = open;
  if (!first) return undefined;
  const [asked, places] = first;
  return { path: asked, places, answers: () => profilesAnswering(asked, places, profile, prepared) };
}

/** Each answer at all places; of answers without options, a count from the lowest upwards, so that ranks are all different. */
function profilesAnswering(
  path: string,
  places: readonly Place[],
  profile: CompanyProfile,
  prepared: Prepared,
): CompanyProfile[] {
  const field = byPath.get(path);
  if (!field) return [];
  const isRank = path.includes("[]") && field.kind === "integer";
  const answers = isRank ? [field.minimum ?? 0] : answersTo(field, profile, prepared);
  return answers.map((answer) =>
    places.reduce((before, at, position) => withAnswer(before, at, isRank ? Number(answer) + position : answer), profile),
  );
}

function isOpen(value: unknown): boolean {
  return value === undefined || value === null || value === "unknown";
}

/** JSON pointer of a place; no key of a profile needs escaping. */
export function pointerOf(place: Place): string {
  return place.map((key) => `/${key}`).join("");
}

/** Answers that stand for all a field can be given: its options, each number its rules tell apart, today and long ago. */
function answersTo(field: Field, { assessedAt }: CompanyProfile, prepared: Prepared): unknown[] {
  const options = (field.options ?? []).filter((option) => option !== "unknown");
  switch (field.kind) {
    case "level":
    case "choice":
      return some(options, prepared);
    case "integer":
    case "number":
      return some(numbersTold(field.path, prepared), prepared);
    case "date":
      return [assessedAt, longAgo];
    case "list":
      if (field.entries !== "group") return [[], ...some(options, prepared).map((option) => [option])];
      return [[], ...some(entryNames(field), prepared).map((entry) => [entry])];
    default:
      return [];
  }
}

const longAgo = "1970-01-01";

/** Entries that say only what they are about. */
function entryNames({ path }: Field): object[] {
  const name = fields.find((field) => field.required && field.path.startsWith(`${path}[].`) && field.options);
  const key = name?.path.slice(name.path.lastIndexOf(".") + 1) ?? "";
  return (name?.options ?? []).map((option) => ({ [key]: option }));
}

/** A few of many, spread evenly. */
function some<Value>(values: readonly Value[], { knowledge }: Prepared): Value[] {
  const most = parameter(knowledge, "answersTried");
  if (values.length <= most) return [...values];
  return Array.from({ length: most }, (_, position) => values[Math.floor((position * values.length) / most)] as Value);
}

/** Numbers on either side of every one a rule compares with. */
function numbersTold(fact: string, { comparisonsOf }: Prepared): readonly number[] {
  const numbers = comparisonsOf(fact).flatMap(({ value }) => (typeof value === "number" ? [value - 1, value, value + 1] : []));
  const told = [...new Set(numbers)].filter((number) => number >= 0).sort((a, b) => a - b);
  return told.length > 0 ? told : [0];
}

/** A copy of a profile with one answer more. */
function withAnswer(profile: CompanyProfile, place: Place, answer: unknown): CompanyProfile {
  const changed = (node: unknown, [key, ...rest]: Place): unknown => {
    if (key === undefined) return answer;
    if (Array.isArray(node)) return node.map((entry, position) => (position === key ? changed(entry, rest) : entry));
    const group = (node ?? {}) as Readonly<Record<string, unknown>>;
    return { ...group, [key]: changed(group[key], rest) };
  };
  return changed(profile, place) as CompanyProfile;
}
