import type { Audience, AudienceKind, CompanyProfile } from "@channelfit/schema";
import type { AdviceCase, Company } from "./case.ts";
import tables from "./mapping.json" with { type: "json" };

/** What a kind of business usually wants, and from whom, where a page does not say. */
interface Usual {
  readonly market?: string;
  readonly audiences: readonly string[];
  readonly goals: readonly string[];
}

/** What a goal in the words of the case set means in ours. */
interface GoalMeaning {
  readonly goals: readonly string[];
  /** Whom the goal is about. */
  readonly audiences?: readonly string[];
  /** Whom it is about besides the usual customers. */
  readonly more?: readonly string[];
  readonly ages?: readonly string[];
  readonly functions?: readonly string[];
}

interface Reading {
  readonly kinds?: readonly string[];
  readonly ages?: readonly string[];
}

type Table<Entry> = Readonly<Record<string, Entry>>;
const industries: Table<{ readonly sector?: string; readonly kind: string }> = tables.industries;
const kinds: Table<Usual> = tables.kinds;
const models: Table<{ readonly market: string; readonly kind?: string; readonly audiences?: readonly string[] }> = tables.models;
const goalMeanings: Table<GoalMeaning> = tables.goals;
const readings: Table<Reading> = tables.audienceReadings;
const abilities: Table<readonly string[]> = tables.abilities;
const sizes: Table<string> = tables.sizes;
const reaches: Table<string> = tables.reaches;
const equivalents: Table<string> = tables.networks;

const circumstances: readonly {
  readonly says: string;
  readonly answers?: Table<object>;
  readonly presences?: string;
}[] = tables.circumstances;

const bands: readonly (readonly [band: string, from: number, to: number])[] = [
  ["14-19", 14, 19],
  ["20-29", 20, 29],
  ["30-39", 30, 39],
  ["40-49", 40, 49],
  ["50-59", 50, 59],
  ["60+", 60, 80],
];

/** A network of the case set in our words; what we do not know stays as it is and can never be hit. */
export function networkOf(name: string): string {
  return equivalents[name] ?? name;
}

/** The profile that a company would have given, with nothing but what the page says or clearly implies. */
export function profileOf({ id, company }: AdviceCase): CompanyProfile {
  const { kind, sector } = industries[company.industry] ?? { kind: "mixed" };
  const model = models[company.model ?? ""];
  const usual = kinds[usualKind(company, kind)] ?? kinds.mixed;
  if (!usual) throw new Error("the mapping lacks the mixed kind");
  const meanings = (company.goals ?? []).flatMap((goal) => goalMeanings[goal] ?? []);
  const said = [...new Set(meanings.flatMap(({ goals }) => goals))];
  const goals = said.length > 0 ? said.slice(0, 3) : usual.goals;
  const functions = [...new Set(meanings.flatMap(({ functions = [] }) => functions))];
  const formats = [...new Set((company.abilities ?? []).flatMap((ability) => abilities[ability] ?? []))];
  const tones = tables.styles.filter(({ says }) => matches(company.style, says)).flatMap((entry) => entry.tones);
  const channels = company.channels;
  const people = tables.staffing.find(({ says }) => matches(company.staffing, says))?.people;
  const support = tables.management.find(({ says }) => matches(company.management, says))?.support;
  const market = model?.market ?? usual.market;
  const size = sizes[company.size ?? ""];
  const reach = reaches[company.reach ?? ""];
  const profile = {
    schemaVersion: "1.0.0",
    assessedAt: "2026-11-02",
    company: {
      ...(size && { sizeClass: size }),
      ...(company.country?.match(/^[A-Z]{2}$/) && { country: company.country }),
      ...(sector && { sector }),
      ...(market && { market }),
      ...(reach && { reach }),
    },
    goals: goals.map((goal, index) => ({ id: goal, priority: index + 1 })),
    audiences: audiencesOf(id, company, meanings, usual),
    ...((tones.length > 0 || formats.length > 0) && {
      style: { ...(tones.length > 0 && { tones }), ...(formats.length > 0 && { formats }) },
    }),
    ...(functions.length > 0 && { strategy: { neededFunctions: functions } }),
    ...((company.hoursPerWeek !== undefined || people !== undefined) && {
      resources: {
        ...(company.hoursPerWeek !== undefined && { hoursPerWeek: company.hoursPerWeek }),
        ...(people !== undefined && { people }),
      },
    }),
    ...(support && { leadership: { support } }),
    ...(company.guidelines && { guidelines: { state: "published" } }),
    ...(company.crisisReadiness === "none" && { operations: { crisisProcess: "none" } }),
    ...(channels && {
      presences: channels.filter(isNetwork).map((network) => ({ network: networkOf(network) })),
      ...(channels.includes("website") && { web: { ownSite: "yes" } }),
    }),
  };
  return profile as unknown as CompanyProfile;
}

/**
 * The profile that a company of a story would have given, had it told what then went wrong. It serves the risks alone: whether
 * they follow from the circumstances, not whether they could be foreseen.
 */
export function profileInHindsight(entry: AdviceCase): CompanyProfile {
  const profile = profileOf(entry);
  const told = circumstances.filter(({ says }) => matches(entry.wentWrong, says));
  const merged: Record<string, unknown> = { ...profile };
  for (const [section, answers] of told.flatMap(({ answers = {} }) => Object.entries(answers))) {
    merged[section] = { ...(merged[section] as object | undefined), ...answers };
  }
  const state = told.find(({ presences }) => presences)?.presences;
  const networks = [...new Set([...(entry.company.channels ?? []), ...(entry.involved ?? [])].filter(isNetwork).map(networkOf))];
  if (networks.length > 0) merged.presences = networks.map((network) => ({ network, ...(state && { state }) }));
  return merged as unknown as CompanyProfile;
}

/** Business customers decide the kind of business, unless it is a firm of advisers, who work for both anyway. */
function usualKind({ model }: Company, kind: string): string {
  return kind === "advisers" ? kind : (models[model ?? ""]?.kind ?? kind);
}

/** Whom the page speaks of; otherwise whom the goals are about; otherwise who usually buys. */
function audiencesOf(id: string, company: Company, meanings: readonly GoalMeaning[], usual: Usual): Audience[] {
  const description = company.audience?.description;
  const reading = readings[id];
  const phrased = tables.audiencePhrases.filter(({ says }) => matches(description, says)).flatMap((entry) => entry.kinds);
  const aboutGoals = [...new Set(meanings.flatMap((meaning) => meaning.audiences ?? []))];
  const others = meanings.some((meaning) => meaning.audiences === undefined);
  const customers = models[company.model ?? ""]?.audiences ?? usual.audiences;
  const forGoals = [...(others || meanings.length === 0 ? customers : []), ...aboutGoals];
  // A description of people wanted as staff names who they are, not another audience.
  const described = reading?.kinds ?? (aboutGoals.length > 0 && !others ? [] : phrased);
  const named = described.length > 0 ? [...described, ...aboutGoals] : forGoals;
  const found = [...new Set([...named, ...meanings.flatMap(({ more = [] }) => more)])];
  const ages = reading?.ages ?? agesOf(company, meanings);
  const occupations = tables.occupationPhrases
    .filter(({ says }) => matches(description, says))
    .flatMap((entry) => entry.occupations);
  return found.map((kind): Audience => {
    const aged = ages.length > 0 && agedKinds(found).includes(kind);
    return {
      kind: kind as AudienceKind,
      ...(aged && { ageBands: ages as NonNullable<Audience["ageBands"]> }),
      ...(kind === "applicants" &&
        occupations.length > 0 && { occupations: occupations as NonNullable<Audience["occupations"]> }),
      ...(company.customersOn && {
        relation: "existing" as const,
        networksUsed: company.customersOn.map((network) => ({ network: networkOf(network) as never })),
      }),
    };
  });
}

/** Ages said of an audience belong to applicants where staff are sought, otherwise to all. */
function agedKinds(found: readonly string[]): readonly string[] {
  return found.includes("applicants") ? ["applicants"] : found;
}

function agesOf({ audience = {} }: Company, meanings: readonly GoalMeaning[]): readonly string[] {
  const { description, ageMin, ageMax } = audience;
  if (ageMin !== undefined || ageMax !== undefined) return bandsOf(ageMin ?? 14, ageMax ?? 80);
  const phrased = tables.agePhrases.find(({ says }) => matches(description, says));
  return phrased?.ages ?? [...new Set(meanings.flatMap(({ ages = [] }) => ages))];
}

/** Bands with at least three years in the range, or the one that has most of it. */
function bandsOf(from: number, to: number): string[] {
  const overlaps = bands.map(([band, low, high]) => ({ band, years: Math.min(to, high) - Math.max(from, low) + 1 }));
  const wide = overlaps.filter(({ years }) => years >= 3);
  const most = Math.max(...overlaps.map(({ years }) => years));
  return (wide.length > 0 ? wide : overlaps.filter(({ years }) => years === most)).map(({ band }) => band);
}

function isNetwork(channel: string): boolean {
  return /^[a-z0-9][a-z0-9-]*$/.test(channel) && channel !== "website" && channel !== "review-site";
}

function matches(text: string | undefined, pattern: string): boolean {
  return text !== undefined && new RegExp(pattern, "i").test(text);
}
