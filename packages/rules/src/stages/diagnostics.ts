import type { CompanyProfile, Diagnostic } from "@channelfit/schema";
import { fill } from "@channelfit/schema/vocabulary";
import { dayNumber } from "../days.ts";
import { parameter } from "../knowledge.ts";
import type { ReportKnowledge } from "../report-knowledge.ts";
import { firstReviewOf } from "../reviews.ts";
import { usageCountryOf } from "../usage.ts";
import { inLanguages } from "../words.ts";
import { phrase } from "./verdicts.ts";

/**
 * Notes about the assessment: networks we do not know, figures due for review, too many goals, a company too large, and own answers
 * that no pack reads.
 */
export function diagnostics(profile: CompanyProfile, shown: readonly string[], knowledge: ReportKnowledge): Diagnostic[] {
  const known = new Map(knowledge.networks.map((network) => [network.id as string, network]));
  const named = namedNetworks(profile);
  const today = dayNumber(profile.assessedAt);
  const usage = knowledge.usage[usageCountryOf(profile.company?.country, knowledge).country];
  const stale = [...new Set([...shown, ...named])].filter((id) => {
    const network = known.get(id);
    if (!network) return false;
    const figures = Object.values(usage?.[network.id] ?? {});
    return [firstReviewOf(network), ...figures.map(({ reviewBy }) => reviewBy)].some((due) => dayNumber(due) < today);
  });
  const most = parameter(knowledge, "goalsAdvised");
  const names = (ids: readonly string[]) =>
    inLanguages((language) => ids.map((id) => known.get(id)?.names[language] ?? id).join(", "));
  const note = (code: Diagnostic["code"], refs: string[], details: Parameters<typeof fill>[1] = {}): Diagnostic => ({
    code,
    refs,
    says: fill(phrase(`diagnostic.${code}`, knowledge), { refs: names(refs), ...details }),
  });
  const unknown = named.filter((id) => !known.has(id));
  const unread = unreadExtensions(profile, knowledge);
  return [
    ...(unknown.length > 0 ? [note("unknown-network", unknown)] : []),
    ...(stale.length > 0 ? [note("stale-knowledge", stale)] : []),
    ...((profile.goals?.length ?? 0) > most ? [note("many-goals", [], { count: most })] : []),
    ...(profile.company?.sizeClass === "large" ? [note("large-company", [])] : []),
    ...(unread.length > 0 ? [note("unread-extensions", unread)] : []),
  ];
}

/** Names under `extensions` that belong to no pack of the knowledge and to none of its questions. */
function unreadExtensions({ extensions = {} }: CompanyProfile, { packs, questions }: ReportKnowledge): string[] {
  const asked = questions.flatMap((step) => step.questions.map(({ path }) => path.split(".")[1]));
  const read = new Set([...packs.map((pack) => pack.split("@")[0]), ...asked]);
  return Object.keys(extensions).filter((name) => !read.has(name));
}

function namedNetworks({ presences = [], strategy, audiences = [] }: CompanyProfile): string[] {
  return [
    ...new Set<string>([
      ...presences.map(({ network }) => network),
      ...(strategy?.considered ?? []),
      ...(strategy?.excluded ?? []).map(({ network }) => network),
      ...audiences.flatMap(({ networksUsed = [] }) => networksUsed.map(({ network }) => network)),
    ]),
  ];
}
