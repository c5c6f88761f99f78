import type { AudienceKind, Condition, NetworkId, Outcome, Rule } from "@channelfit/schema";
import { constantsOf } from "./constants.ts";
import { type FactValue, type FlatCondition, holds, type Literal } from "./engine/conditions.ts";
import { always, audienceKinds, channelKinds } from "./facts.ts";
import { type Knowledge, order } from "./knowledge.ts";

/** What a rule was spread over. */
export interface Binding {
  readonly network?: NetworkId;
  readonly audience?: AudienceKind;
  readonly channel?: string;
}

/** An answer of the checklist. */
export interface ChecklistOutcome {
  readonly type: "checklist";
  readonly params: { readonly question: string; readonly answer: "yes" | "partly" | "notApplicable" };
}

/** A rule of a rule set, or an answer of the checklist. */
export interface GenericRule extends Pick<Rule, "name" | "conditions"> {
  readonly event: Outcome | ChecklistOutcome;
  readonly sources?: readonly string[];
}

/** A rule for one network, audience or channel whose condition reads facts of the profile only. */
export interface FlatRule {
  /** Name of the rule, with what it is bound to: `goals/recruiting@linkedin`. */
  readonly name: string;
  readonly rule: GenericRule;
  readonly binding: Binding;
  readonly condition: FlatCondition;
}

type Constants = ReadonlyMap<string, FactValue>;
type Domain = "network" | "audience" | "channel";

/** Prefix of a fact -> what a rule that reads it is spread over. */
const domains: Readonly<Record<string, Domain>> = {
  network: "network",
  presence: "network",
  audience: "audience",
  channel: "channel",
};

/**
 * Turns generic rules into flat ones: each is spread over the networks, audiences and channels it reads, constants are
 * evaluated, and what cannot fire is dropped. The result is sorted by name and does not depend on the order of rules or files.
 */
export function specialise(knowledge: Knowledge): FlatRule[] {
  const constants = new Map(knowledge.networks.map((network) => [network.id, constantsOf(network, knowledge)]));
  const flat: FlatRule[] = [];
  const rules: GenericRule[] = [...knowledge.ruleSets.flatMap(({ rules }) => rules), ...checklistRules(knowledge)];
  for (const rule of rules) {
    const reads = domainsOf(rule.conditions);
    for (const network of reads.has("network") ? knowledge.networks.map(({ id }) => id) : [undefined]) {
      for (const audience of reads.has("audience") ? audienceKinds : [undefined]) {
        for (const channel of reads.has("channel") ? channelKinds : [undefined]) {
          const binding = { ...(network && { network }), ...(audience && { audience }), ...(channel && { channel }) };
          const known = constantsFor(binding, network && constants.get(network));
          const condition = fold(rule.conditions, binding, known);
          if (condition !== false)
            flat.push({ name: nameOf(rule, binding), rule, binding, condition: condition === true ? given : condition });
        }
      }
    }
  }
  return flat.sort((a, b) => order(a.name, b.name));
}

/** The condition of a rule that rests on constants alone. */
const given: Literal = { fact: always, operator: "equal", value: true };

function nameOf({ name }: GenericRule, { network, audience, channel }: Binding): string {
  const bound = [network, audience, channel].filter((part) => part !== undefined);
  return bound.length === 0 ? name : `${name}@${bound.join("+")}`;
}

function constantsFor({ audience, channel }: Binding, network: Constants | undefined): Constants {
  return new Map([
    ...(network ?? []),
    ...(audience ? [["audience.kind", audience] as const] : []),
    ...(channel ? [["channel.kind", channel] as const] : []),
  ]);
}

function domainsOf(condition: Condition): Set<Domain> {
  if (!("fact" in condition))
    return new Set(("all" in condition ? condition.all : condition.any).flatMap((part) => [...domainsOf(part)]));
  const read = [condition.fact, ...(isReference(condition.value) ? [condition.value.fact] : [])];
  return new Set(read.flatMap((fact) => domains[fact.slice(0, fact.indexOf("."))] ?? []));
}

function isReference(value: unknown): value is { fact: string } {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

/** The condition with constants evaluated: true or false where they decide it. */
function fold(condition: Condition, binding: Binding, constants: Constants): FlatCondition | boolean {
  if ("fact" in condition) return foldComparison(condition, binding, constants);
  const every = "all" in condition;
  const parts: FlatCondition[] = [];
  for (const part of every ? condition.all : condition.any) {
    const folded = fold(part, binding, constants);
    if (folded === !every) return folded;
    if (typeof folded !== "boolean") parts.push(folded);
  }
  const [only] = parts;
  if (!only) return every;
  if (parts.length === 1) return only;
  return every ? { all: parts } : { any: parts };
}

function foldComparison(
  condition: Extract<Condition, { fact: string }>,
  binding: Binding,
  constants: Constants,
): Literal | boolean {
  const value = isReference(condition.value) ? constants.get(condition.value.fact) : condition.value;
  if (value === undefined) return false;
  const { fact, operator } = condition;
  if (constants.has(fact) || fact.startsWith("network.")) return holds({ operator, value }, constants.get(fact));
  return { fact: boundFact(fact, binding), operator, value };
}

/** `presence.state` of LinkedIn is the fact `presence.linkedin.state`; other facts keep their name. */
export function boundFact(fact: string, { network, audience, channel }: Binding): string {
  const [prefix = "", ...rest] = fact.split(".");
  const bound = { presence: network, audience, channel }[prefix];
  return bound === undefined ? fact : [prefix, bound, ...rest].join(".");
}

/** The answers of the checklist as rules, so that one evaluation decides everything. */
function checklistRules({ checklist }: Knowledge): GenericRule[] {
  return checklist.flatMap((question) =>
    (["yes", "partly", "notApplicable"] as const).flatMap((answer) => {
      const conditions = question[answer];
      const event = { type: "checklist" as const, params: { question: question.id, answer } };
      return conditions ? [{ name: `checklist/${question.id}/${answer}`, conditions, event }] : [];
    }),
  );
}
