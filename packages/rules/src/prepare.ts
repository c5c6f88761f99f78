import type { Localized, Outcome } from "@channelfit/schema";
import { constantsOf } from "./constants.ts";
import { compile } from "./engine/compile.ts";
import { type Literal, literalsOf } from "./engine/conditions.ts";
import type { Evaluator } from "./engine/evaluator.ts";
import { type Knowledge, parameter, parameterList } from "./knowledge.ts";
import { boundFact, type ChecklistOutcome, type FlatRule, specialise } from "./specialise.ts";
import { bindWords } from "./words.ts";

/** An entry of a list of answers, whose share of the list scales a strength. */
export interface Share {
  readonly fact: string;
  readonly entry: string;
}

/** A flat rule with all that does not depend on a profile worked out. */
export interface PreparedRule extends FlatRule {
  readonly literals: readonly Literal[];
  /** The reason, with the names of network, audience and channel filled in. */
  readonly says: Localized | undefined;
  /** Facts named in the reason that only a profile can fill. */
  readonly placeholders: readonly string[];
  /** Strength from 0 to 1, before shares; negative when it speaks against. */
  readonly strength: number;
  readonly shares: readonly Share[];
}

/** A knowledge made ready to judge many profiles. */
export interface Prepared {
  readonly knowledge: Knowledge;
  readonly rules: readonly PreparedRule[];
  readonly evaluator: Evaluator;
}

/** Specialises the rules of a knowledge and compiles them. */
export function prepare(knowledge: Knowledge): Prepared {
  const constants = new Map(knowledge.networks.map((network) => [network.id as string, constantsOf(network, knowledge)]));
  const rules = specialise(knowledge).map((flat): PreparedRule => {
    const { event } = flat.rule;
    const known = constants.get(flat.binding.network ?? "");
    const words = "says" in event.params ? bindWords(event.params.says, flat.binding, known, knowledge) : undefined;
    return {
      ...flat,
      literals: literalsOf(flat.condition),
      says: words?.says,
      placeholders: words?.placeholders ?? [],
      strength: strengthOf(event, (level) => known?.get(level), knowledge),
      shares: sharesOf(flat),
    };
  });
  return { knowledge, rules, evaluator: compile(rules) };
}

function strengthOf(event: Outcome | ChecklistOutcome, levelOf: (fact: string) => unknown, knowledge: Knowledge): number {
  if (event.type !== "for" && event.type !== "against") return 0;
  const { strength } = event.params;
  const size =
    typeof strength === "string"
      ? parameter(knowledge, strength)
      : (parameterList(knowledge, strength.scale)[Number(levelOf(strength.level))] ?? 0);
  return event.type === "for" ? size : -size;
}

/** What the strength is shared among: the lists named by `per`, and for a rule about an audience that audience's share. */
function sharesOf({ rule: { event }, binding, condition }: FlatRule): Share[] {
  if (event.type !== "for" && event.type !== "against") return [];
  const literals = literalsOf(condition);
  const shares = (event.params.per ?? []).map((fact) => {
    const bound = boundFact(fact, binding);
    const literal = literals.find((candidate) => candidate.fact === bound && candidate.operator === "contains");
    if (!literal) throw new Error(`a rule shares its strength among ${fact} but names no entry of it`);
    return { fact: bound, entry: String(literal.value) };
  });
  return binding.audience ? [...shares, { fact: "audiences.kinds", entry: binding.audience }] : shares;
}
