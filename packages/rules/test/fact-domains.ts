import { type Field, type FieldKind, fields } from "@channelfit/schema";
import { constantsOf } from "../src/constants.ts";
import { builtIn } from "../src/index.ts";
import { marketsOf } from "../src/usage.ts";
import { fieldOf } from "../src/words.ts";

/** What a fact can be: a list, a number, or one of some words; any word where `options` are missing. */
export interface FactDomain {
  readonly kind: "list" | "number" | "word";
  readonly options?: readonly (string | number)[];
}

const fieldByPath = new Map(fields.map((field) => [field.path, field]));
const networkIds = builtIn.networks.map(({ id }) => id);
const constants = builtIn.networks.flatMap((network) =>
  marketsOf(network.id, builtIn).map(({ cells }) => constantsOf(network, builtIn, cells)),
);

/** Facts that are lists although the field they come from is asked of one entry, or holds one value. */
const gathered =
  /^(goals\.ids|audiences\.kinds|strategy\.excluded|presences\.networks|audience\.(relation|networksUsed|networksAssumed))$/;

/** What a fact named in a condition can be; undefined when there is no such fact. */
export function domainOf(fact: string): FactDomain | undefined {
  if (fact.startsWith("d.")) return derivedDomain(fact);
  if (fact.startsWith("network.")) return constantDomain(fact);
  const field = fieldByPath.get(fieldOf(fact.replace(/^audience\.(?=networks)/, "audience.consumers.")));
  if (!field || field.kind === "group" || field.kind === "map") return undefined;
  return domainOfField(field, gathered.test(fact), absenceOf(fact));
}

/** What stands for "not among the answers": a company has no such profile, or no such channel. */
function absenceOf(fact: string): string[] {
  return ["presence.state", "channel.plan"].includes(fact) ? ["none"] : [];
}

function domainOfField({ kind, entries, options, vocabulary }: Field, isGathered: boolean, more: string[]): FactDomain {
  const known = (vocabulary === "NetworkId" ? networkIds : options)?.filter((option) => option !== "unknown");
  return {
    kind: isGathered || kind === "list" ? "list" : kindOf(entries ?? kind),
    ...(known && { options: [...known, ...more] }),
  };
}

function kindOf(kind: FieldKind): FactDomain["kind"] {
  return ["level", "number", "integer"].includes(kind) ? "number" : "word";
}

function derivedDomain(fact: string): FactDomain | undefined {
  const described = builtIn.derivedFacts[fact];
  if (!described) return undefined;
  const kind = described.type === "string" ? "word" : described.type;
  return { kind, ...(described.values && { options: described.values }) };
}

function constantDomain(fact: string): FactDomain | undefined {
  const values = constants.flatMap((table) => table.get(fact) ?? []);
  const [first] = constants.flatMap((table) => (table.has(fact) ? [table.get(fact)] : []));
  if (first === undefined) return undefined;
  if (typeof first === "number") return { kind: "number" };
  const words = values.flat().filter((value) => typeof value !== "boolean");
  const lifecycle = fact === "network.lifecycle" ? ["active", "changed", "declining", "discontinued"] : [];
  return { kind: Array.isArray(first) ? "list" : "word", options: [...new Set([...words, ...lifecycle])] };
}
