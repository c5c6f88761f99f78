import { type CompanyProfile, type Field, fields } from "@channelfit/schema";

/** A source of numbers from 0 to 1, the same for the same seed. */
type Draw = () => number;

/** mulberry32, a small generator of good quality in the public domain. */
function drawsOf(seed: number): Draw {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What sets one company apart from the next. */
interface Character {
  /** 0 to 1 and beyond: how far it has got; levels and plans follow it. */
  readonly maturity: number;
  /** 0 to 1: how much it knows about itself. */
  readonly knowledge: number;
  readonly draw: Draw;
}

/** Options that get better from left to right, so that a mature company tends to the right. */
const rising: ReadonlySet<string> = new Set([
  "commitment.declared",
  "leadership.support",
  "leadership.mistakeHandling",
  "leadership.publicApology",
  "leadership.examplesShown",
  "integration.coordination",
  "integration.mutualLearning",
  "integration.problemResponse",
  "employees.involvement",
  "guidelines.state",
  "guidelines.contacts",
  "resources.allocation",
  "web.blog",
  "operations.crisisProcess",
  "operations.monitoring",
]);

/** Numbers a small company would name, from few to many. */
const numbers: Readonly<Record<string, readonly number[]>> = {
  "resources.hoursPerWeek": [0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30],
  "resources.people": [1, 1, 2, 2, 3, 4],
  "resources.budgetPerMonth": [0, 50, 100, 300, 500, 1000, 3000],
  "resources.budgetSecuredMonths": [0, 3, 6, 12, 24],
  "commitment.horizonMonths": [3, 6, 12, 12, 24, 36],
  "commitment.reviewEveryMonths": [1, 3, 6, 12],
  "integration.budgetShiftPercent": [0, 0, 5, 10, 20, 30, 50],
  "employees.ambassadorsInterested": [0, 0, 1, 2, 5],
  "operations.responseHours": [4, 24, 24, 48, 72],
};

/** How many of each list a company tends to name. */
const counts: Readonly<Record<string, readonly number[]>> = {
  goals: [1, 2, 2, 3, 3],
  audiences: [1, 1, 2, 2, 3],
  presences: [0, 0, 1, 1, 2, 3],
  "strategy.excluded": [0, 0, 0, 1],
  "integration.channels": [1, 2, 3, 4],
  "audiences[].networksUsed": [0, 1, 2, 2, 3],
};

const sizes = ["solo", "solo", "micro", "micro", "micro", "micro", "small", "small", "small", "medium"];

const byPath = new Map(fields.map((field) => [field.path, field]));

/** A company as one might meet it: answers go together, some are missing, some are “unknown”. The same for the same seed. */
export function believableCompany(seed: number): CompanyProfile {
  const draw = drawsOf(seed);
  const isPrepared = draw() < 0.5;
  const character = isPrepared
    ? { maturity: 0.9 + 0.4 * draw(), knowledge: 0.97 + 0.03 * draw(), draw }
    : { maturity: 0.3 + 0.7 * draw(), knowledge: 0.75 + 0.25 * draw(), draw };
  const profile = groupOf("", character);
  const company = { ...(profile.company as object), sizeClass: pick(sizes, draw) };
  return { ...profile, company, schemaVersion: "1.0.0", assessedAt: "2026-11-23" } as CompanyProfile;
}

const leftOut = new Set(["schemaVersion", "assessedAt", "checklistAnswers", "extensions"]);

function groupOf(prefix: string, character: Character): Record<string, unknown> {
  const group: Record<string, unknown> = {};
  for (const field of fields) {
    const key = field.path.slice(prefix.length);
    if (!field.path.startsWith(prefix) || /[.[]/.test(key) || leftOut.has(field.path)) continue;
    const isKnown = field.required || field.kind === "group" || character.draw() < character.knowledge;
    const value = isKnown ? answerTo(field, character) : undefined;
    if (value !== undefined) group[key] = value;
  }
  return group;
}

function answerTo(field: Field, character: Character): unknown {
  const { draw, maturity } = character;
  const options = [...new Set(field.options)].filter((option) => option !== "unknown");
  switch (field.kind) {
    case "group":
      return groupOf(`${field.path}.`, character);
    case "level":
      return leaning(options, character);
    case "choice":
      if (field.vocabulary === "TriState") return leaning(["no", "partly", "yes"], character);
      return rising.has(field.path) ? leaning(options, character) : pick(options, draw);
    case "integer":
    case "number":
      return pick(numbers[field.path] ?? [1, 2, 3], draw);
    case "date":
      return pick(["2024-03-01", "2026-06-15", "2026-10-20", "2026-11-18"], draw);
    case "list":
      return field.entries === "group" ? entriesOf(field, character) : choicesOf(field, options, 0.15 + 0.35 * maturity, draw);
    default:
      return undefined;
  }
}

/** One of several options, the further right the more mature the company. */
function leaning<Option>(options: readonly Option[], { maturity, draw }: Character): Option | undefined {
  const place = maturity + 0.9 * (draw() - 0.5);
  return options[Math.min(options.length - 1, Math.max(0, Math.floor(place * options.length)))];
}

function choicesOf(field: Field, options: readonly (string | number)[], share: number, draw: Draw): unknown[] | undefined {
  if (options.length === 0) return undefined;
  const most = byPath.get(field.path)?.vocabulary?.startsWith("Network") || options.length > 20 ? 3 / options.length : share;
  const chosen = options.filter(() => draw() < most);
  return chosen.length > 0 || draw() < 0.3 ? chosen : [pick(options, draw)];
}

/** Entries of a list, each about something else. */
function entriesOf(field: Field, character: Character): unknown[] {
  const names = fields.find(({ path, required }) => required && path.startsWith(`${field.path}[].`));
  const options = [...(names?.options ?? [])];
  const count = pick(counts[field.path] ?? [1], character.draw) ?? 0;
  return Array.from({ length: Math.min(count, options.length) }, (_, position) => {
    const [name] = options.splice(Math.floor(character.draw() * options.length), 1);
    const entry = groupOf(`${field.path}[].`, character);
    const key = names?.path.slice(names.path.lastIndexOf(".") + 1) ?? "";
    return { ...entry, [key]: name, ...("priority" in entry && { priority: position + 1 }) };
  });
}

function pick<Option>(options: readonly Option[], draw: Draw): Option | undefined {
  return options[Math.floor(draw() * options.length)];
}
