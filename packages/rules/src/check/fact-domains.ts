import { extensionFields, type Field, type FieldKind, fields } from "@channelfit/schema";
import { constantsOf } from "../constants.ts";
import { always } from "../facts.ts";
import type { Knowledge } from "../knowledge.ts";
import { marketsOf } from "../usage.ts";

/** What a fact can be: a list, a number, a word, or true or false; any word where `options` are missing. */
export interface FactDomain {
  readonly kind: "list" | "number" | "word" | "boolean";
  /** What it can be, or of a list, what can stand in it. */
  readonly options?: readonly (string | number)[];
  readonly minimum?: number;
  readonly maximum?: number;
  /** Whole numbers only. */
  readonly whole?: boolean;
}

/** What each fact a condition may name can be. */
export type FactDomains = ReadonlyMap<string, FactDomain>;

const fieldByPath = new Map(fields.map((field) => [field.path, field]));

/** Facts that are spread over audiences, channels and profiles, or gathered from lists, and the field each comes from. */
const gathered: readonly (readonly [fact: string, field: string, more: Partial<FactDomain>])[] = [
  ["assessment.by", "assessedBy", {}],
  ["goals.ids", "goals[].id", { kind: "list" }],
  ["audiences.kinds", "audiences[].kind", { kind: "list" }],
  ["audience.kind", "audiences[].kind", {}],
  ["audience.ageBands", "audiences[].ageBands", {}],
  ["audience.occupations", "audiences[].occupations", {}],
  ["audience.relation", "audiences[].relation", { kind: "list" }],
  ["audience.contactExpectedOn", "audiences[].contactExpectedOn", {}],
  ["audience.preferredStyles", "audiences[].preferredStyles", {}],
  ["audience.networksUsed", "audiences[].networksUsed[].network", { kind: "list" }],
  ["audience.networksAssumed", "audiences[].networksUsed[].network", { kind: "list" }],
  ["channel.kind", "integration.channels[].kind", {}],
  ["channel.plan", "integration.channels[].plan", {}],
  ["presences.networks", "presences[].network", { kind: "list" }],
  ["presence.state", "presences[].state", {}],
  ["presence.owner", "presences[].owner", {}],
  ["presence.access", "presences[].access", {}],
  ["presence.intent", "presences[].intent", {}],
  ["strategy.excluded", "strategy.excluded[].network", { kind: "list" }],
];

/** What a fact says of a profile or a channel that there is not. */
const absent = "none";
const canBeAbsent = /^(presence\.|channel\.plan$)/;

/** Every fact of a knowledge: answers, what is worked out of them, constants of the catalogue, and answers to own questions. */
export function factDomains(knowledge: Knowledge): FactDomains {
  const networkIds = knowledge.networks.map(({ id }) => id);
  const domains = new Map<string, FactDomain>([
    [always, { kind: "boolean" }],
    ["goals.ranked", { kind: "boolean" }],
  ]);
  for (const field of [...fields.filter(isPlain), ...extensionFields(knowledge.questions)])
    domains.set(field.path, domainOf(field, networkIds));
  for (const [fact, path, more] of gathered) {
    const field = fieldByPath.get(path);
    if (!field) continue;
    const { options, ...domain } = domainOf(field, networkIds);
    const values = options && canBeAbsent.test(fact) ? [...options, absent] : options;
    domains.set(fact, { ...domain, ...(values && { options: values }), ...more });
  }
  for (const [fact, { type, values }] of Object.entries(knowledge.derivedFacts))
    domains.set(fact, { kind: type === "string" ? "word" : type, ...(values && { options: values }) });
  for (const [fact, domain] of constantDomains(knowledge)) domains.set(fact, domain);
  return domains;
}

/** A field that becomes a fact under its own path. */
function isPlain({ path, kind, entries }: Field): boolean {
  const isGroup = kind === "group" || kind === "map" || entries === "group";
  return path.includes(".") && !isGroup && !/[[*]/.test(path);
}

function domainOf({ kind, entries, options, vocabulary, minimum, maximum }: Field, networkIds: readonly string[]): FactDomain {
  const value = entries ?? kind;
  const isNumber = numberKinds.includes(value);
  if (value === "level") return { kind: kind === "list" ? "list" : "number", options: [0, 1, 2, 3, 4], whole: true };
  const known = withNetworks(vocabulary, options, networkIds)?.filter((option) => option !== "unknown");
  return {
    kind: kind === "list" ? "list" : isNumber ? "number" : "word",
    ...(known && { options: known }),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(value === "integer" && { whole: true }),
  };
}

const numberKinds: readonly FieldKind[] = ["level", "number", "integer"];

/** Options of a field, with the networks of packs where networks are asked for. */
function withNetworks(
  vocabulary: string | undefined,
  options: Field["options"],
  networkIds: readonly string[],
): Field["options"] {
  if (vocabulary === "NetworkId") return networkIds;
  return vocabulary === "ContactPoint" && options ? [...new Set([...options, ...networkIds])] : options;
}

function constantDomains(knowledge: Knowledge): Map<string, FactDomain> {
  const values = new Map<string, unknown[]>();
  for (const network of knowledge.networks) {
    for (const { cells } of marketsOf(network.id, knowledge)) {
      for (const [fact, value] of constantsOf(network, knowledge, cells)) values.set(fact, [...(values.get(fact) ?? []), value]);
    }
  }
  const domains = new Map<string, FactDomain>();
  for (const [fact, found] of values) {
    const [first] = found;
    const kind = Array.isArray(first) ? "list" : typeof first === "number" ? "number" : "word";
    const options = kind === "number" ? undefined : [...new Set((found as string[]).flat()), ...(closedLists[fact] ?? [])];
    domains.set(fact, { kind, ...(options && { options }) });
  }
  return domains;
}

/** States and functions a network may have although none of the catalogue has them. */
const closedLists: Readonly<Record<string, readonly string[]>> = {
  "network.lifecycle": ["active", "changed", "declining", "discontinued"],
  "network.functions": optionsOf("strategy.neededFunctions"),
  "network.formats": optionsOf("style.formats"),
  "network.tones": optionsOf("style.tones"),
  "network.support": optionsOf("resources.supportNeeded"),
  "network.servedGoals": optionsOf("goals[].id"),
  "network.reachedAudiences": optionsOf("audiences[].kind"),
};

function optionsOf(path: string): string[] {
  return (fieldByPath.get(path)?.options ?? []).map(String);
}

/** The name a fact has in a condition, of one that is bound: `presence.linkedin.state` is `presence.state`. */
export function unboundFact(fact: string): string {
  const [prefix = "", , ...rest] = fact.split(".");
  return rest.length > 0 && ["presence", "audience", "channel"].includes(prefix) ? [prefix, ...rest].join(".") : fact;
}
