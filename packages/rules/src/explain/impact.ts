import type { CompanyProfile, MovedNetwork, ReportComparison } from "@channelfit/schema";
import { type Knowledge, order } from "../knowledge.ts";
import { createRecommender } from "../recommend.ts";
import { compareReports } from "./compare.ts";

/** Ids that came, went or stand for something else. */
export interface ChangedIds {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

/** A company that is judged differently. */
export interface MovedProfile {
  /** Position among the profiles. */
  readonly position: number;
  readonly name?: string;
  readonly comparison: ReportComparison;
  /** Networks whose verdict differs, and the rules that differ between the two knowledges and speak about them. */
  readonly verdicts: readonly { readonly network: MovedNetwork; readonly rules: readonly string[] }[];
}

/** What another knowledge changes. */
export interface KnowledgeImpact {
  readonly rules: ChangedIds;
  readonly networks: ChangedIds;
  readonly parameters: ChangedIds;
  /** How many profiles were judged. */
  readonly judged: number;
  /** Those that are judged differently, in their order. */
  readonly moved: readonly MovedProfile[];
}

/**
 * Says which verdicts move when one knowledge takes the place of another, and which of the rules that differ speak about them: for
 * the review of a change.
 */
export function knowledgeImpact(before: Knowledge, after: Knowledge, profiles: Iterable<CompanyProfile>): KnowledgeImpact {
  const rules = changedIds(rulesOf(before), rulesOf(after));
  const [earlier, later] = [createRecommender(before), createRecommender(after)];
  const differing = new Set([...rules.added, ...rules.removed, ...rules.changed]);
  const moved: MovedProfile[] = [];
  let judged = 0;
  for (const profile of profiles) {
    const reports = [earlier.recommend(profile), later.recommend(profile)] as const;
    const comparison = compareReports(...reports, { knowledge: after });
    if (differs(comparison)) {
      const name = profile.company?.name;
      moved.push({ position: judged, ...(name && { name }), comparison, verdicts: verdictsOf(comparison, differing) });
    }
    judged += 1;
  }
  return {
    rules,
    networks: changedIds(byId(before.networks), byId(after.networks)),
    parameters: changedIds(before.parameters, after.parameters),
    judged,
    moved,
  };
}

function differs({ status, gates, networks, set, risks, plan, checklist }: ReportComparison): boolean {
  const lists = [gates, networks, set.joined, set.left, set.hours, risks, plan.added, plan.removed, checklist];
  return status !== null || lists.some((list) => list.length > 0);
}

function verdictsOf({ networks }: ReportComparison, differing: ReadonlySet<string>): MovedProfile["verdicts"] {
  return networks
    .filter(({ before, after }) => before?.verdict !== after?.verdict)
    .map((network) => {
      const { before, after, because } = network;
      const reasons = [...because.gained, ...because.lost].map(({ rule }) => rule);
      const causes = [before, after].flatMap((judged) => judged?.whyNot.flatMap(({ refs }) => refs) ?? []);
      const told = new Set([...reasons, ...causes].map((rule) => rule.split("@")[0] ?? rule));
      return { network, rules: [...told].filter((rule) => differing.has(rule)).sort(order) };
    });
}

function rulesOf({ ruleSets }: Knowledge): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    ruleSets.flatMap(({ rules }) => rules.map(({ name, conditions, event }) => [name, { conditions, event }] as const)),
  );
}

function byId(entries: readonly { readonly id: string }[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(entries.map((entry) => [entry.id, entry]));
}

function changedIds(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): ChangedIds {
  const [earlier, later] = [Object.keys(before), Object.keys(after)].map((ids) => ids.sort(order));
  return {
    added: (later ?? []).filter((id) => !Object.hasOwn(before, id)),
    removed: (earlier ?? []).filter((id) => !Object.hasOwn(after, id)),
    changed: (later ?? []).filter((id) => Object.hasOwn(before, id) && JSON.stringify(before[id]) !== JSON.stringify(after[id])),
  };
}
