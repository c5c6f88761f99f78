import { nearest } from "@channelfit/schema";
import { listOperators } from "../engine/conditions.ts";
import { type Comparison, comparisonsIn, isReference } from "./conditions.ts";
import type { Check } from "./context.ts";
import type { FactDomain, FactDomains } from "./fact-domains.ts";
import { type IssueDetails, issueAt, sentence } from "./issue.ts";

/** Comparisons of facts that do not exist, of another kind than the operator compares, or with values they never have. */
export const checkFacts: Check = ({ conditions, domains }) =>
  conditions.flatMap(({ id, kind, place, condition }) => {
    const known = kind === "question" ? answersOnly(domains) : domains;
    return comparisonsIn(condition, place.path).flatMap(({ comparison, path }) =>
      faultsOf(comparison, known).map(({ code, key, details }) =>
        issueAt({ file: place.file, path: [...path, ...key] }, code, { id, ...details }),
      ),
    );
  });

/** Questions are asked by answers alone, not by what is worked out of them. */
function answersOnly(domains: FactDomains): FactDomains {
  return new Map([...domains].filter(([fact]) => !/^(d|network|audience|channel|presence)\./.test(fact)));
}

interface Fault {
  readonly code: string;
  /** Where in the comparison. */
  readonly key: readonly (string | number)[];
  readonly details: IssueDetails;
}

const manyValues = ["in", "notIn", "containsAny", "containsAll", "containsNone"];
const order = /^(less|greater)Than/;

function faultsOf({ fact, operator, value }: Comparison, domains: FactDomains): Fault[] {
  const domain = domains.get(fact);
  if (!domain) return [unknownFact(fact, ["fact"], domains)];
  if (!compares(operator, domain)) {
    const details = { operator, fact, kind: sentence(`kind-${domain.kind}`) };
    return [{ code: "operator-kind", key: ["operator"], details }];
  }
  if (isReference(value)) return domains.has(value.fact) ? [] : [unknownFact(value.fact, ["value", "fact"], domains)];
  if (manyValues.includes(operator) !== Array.isArray(value))
    return [{ code: Array.isArray(value) ? "value-list" : "value-single", key: ["value"], details: { operator } }];
  if (operator === "notEmpty") return typeof value === "boolean" ? [] : [neverValue(fact, value, ["value"], { kind: "boolean" })];
  const values = Array.isArray(value) ? value : [value];
  return values.flatMap((entry, position) =>
    canBe(domain, entry, order.test(operator))
      ? []
      : [neverValue(fact, entry, Array.isArray(value) ? ["value", position] : ["value"], domain)],
  );
}

function compares(operator: Comparison["operator"], { kind }: FactDomain): boolean {
  if (order.test(operator)) return kind === "number";
  return listOperators.has(operator) === (kind === "list");
}

function canBe(
  { kind, options, minimum, maximum, whole }: FactDomain,
  value: string | number | boolean,
  isLimit: boolean,
): boolean {
  if (kind === "boolean") return typeof value === "boolean";
  if (kind !== "number") return options ? options.includes(value as string) : typeof value === "string";
  if (typeof value !== "number") return false;
  if (minimum !== undefined && value < minimum) return false;
  if (maximum !== undefined && value > maximum) return false;
  if (options) return value >= Math.min(...options.map(Number)) && value <= Math.max(...options.map(Number));
  return isLimit || !whole || Number.isInteger(value);
}

function unknownFact(fact: string, key: Fault["key"], domains: FactDomains): Fault {
  return { code: "unknown-fact", key, details: { value: fact, nearest: nearest(fact, [...domains.keys()]) } };
}

function neverValue(fact: string, value: unknown, key: Fault["key"], { kind, options, minimum, maximum }: FactDomain): Fault {
  const words = (options ?? []).map(String);
  const range = minimum === undefined && maximum === undefined ? sentence(`kind-${kind}`) : `${minimum ?? ""}…${maximum ?? ""}`;
  const details = { value: String(value), fact, expected: words.length > 0 ? words.join(" | ") : range };
  return { code: "value-never", key, details: { ...details, nearest: nearest(String(value), words) } };
}
