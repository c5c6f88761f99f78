/** One piece of published advice or one story, as the benchmark keeps it. An absent field was not said. */
export interface AdviceCase {
  readonly id: string;
  readonly kind: "advice" | "story";
  readonly source: { readonly publisher: string; readonly title: string; readonly year?: number; readonly url: string };
  /** Several cases about one survey. */
  readonly study?: string;
  /** What the page says of the company. */
  readonly company: Company;
  readonly recommended: readonly string[];
  readonly discouraged: readonly string[];
  readonly cautioned: readonly string[];
  readonly risks: readonly string[];
  readonly outcome?: string;
  /** What went wrong, and on which networks, as a story tells it. */
  readonly wentWrong?: string;
  readonly involved?: readonly string[];
  readonly why: string;
  readonly pre2020: boolean | null;
  /** Only the beginning of the page was read. */
  readonly partly?: true;
}

/** The company in the words of the case set. */
export interface Company {
  readonly industry: string;
  readonly detail?: string;
  readonly model?: string;
  readonly size?: string;
  readonly country?: string;
  readonly reach?: string;
  readonly goals?: readonly string[];
  readonly audience?: { readonly description?: string; readonly ageMin?: number; readonly ageMax?: number };
  readonly abilities?: readonly string[];
  readonly style?: string;
  readonly channels?: readonly string[];
  readonly customersOn?: readonly string[];
  readonly hoursPerWeek?: number;
  readonly staffing?: string;
  readonly management?: string;
  readonly guidelines?: string;
  readonly crisisReadiness?: string;
}

type Json = Readonly<Record<string, unknown>>;

/** Reads cases, either our own JSON list or the published set with one case a line. */
export function casesOf(text: string): AdviceCase[] {
  if (text.trimStart().startsWith("[")) return JSON.parse(text);
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => compact(JSON.parse(line)));
}

/** One published case in our own structure. */
function compact(published: Json): AdviceCase {
  const source = published.source as Json;
  return defined({
    id: published.id,
    kind: published.kind === "advice" ? "advice" : "story",
    source: defined({
      publisher: source.publisher,
      title: source.title,
      year: source.year ?? undefined,
      url: source.url,
    }),
    study: published.study,
    company: companyOf(published.profile as Json),
    recommended: published.recommended ?? [],
    discouraged: published.discouraged ?? [],
    cautioned: published.cautioned ?? [],
    risks: published.risks ?? [],
    outcome: published.outcome,
    wentWrong: published.whatWentWrong,
    involved: published.networksInvolved,
    why: published.why,
    pre2020: published.pre2020 ?? null,
    partly: published.readPartly === true ? true : undefined,
  }) as unknown as AdviceCase;
}

function companyOf(profile: Json): Json {
  const { description, ageMin, ageMax } = (profile.audience ?? {}) as Json;
  const audience = defined({ description, ageMin, ageMax });
  const text = (value: unknown) => (value === undefined || value === null ? undefined : String(value));
  return defined({
    industry: profile.industry,
    detail: profile.industryDetail,
    model: profile.businessModel,
    size: profile.companySize,
    country: profile.country ?? undefined,
    reach: profile.reach,
    goals: profile.goals,
    audience: Object.keys(audience).length > 0 ? audience : undefined,
    abilities: profile.contentAbilities,
    style: text(profile.communicationStyle),
    channels: profile.existingChannels,
    customersOn: profile.existingCustomersOn,
    hoursPerWeek: profile.hoursPerWeek,
    staffing: text(profile.staffing),
    management: text(profile.managementSupport),
    guidelines: text(profile.guidelines),
    crisisReadiness: text(profile.crisisReadiness),
  });
}

/** The same without absent fields. */
function defined(fields: Json): Json {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
