import type { Language } from "@channelfit/schema";
import type { Facts } from "../engine/conditions.ts";
import { reasonOf } from "../findings.ts";
import type { Knowledge } from "../knowledge.ts";
import type { PreparedRule } from "../prepare.ts";
import type { RuleColumns } from "./rule-columns.ts";

/** Writes what a summary says of the rule at a position: a reason of a network, or a risk with its first reason. */
export type PieceWriter = (position: number, facts: Facts) => string;

/** Writes pieces of JSON about rules; one that names no answers of a profile is written once and kept. */
export function pieceWriter(knowledge: Knowledge, rules: RuleColumns, language: Language): PieceWriter {
  const write = (rule: PreparedRule, facts: Facts): string => {
    const { event } = rule.rule;
    const words = `"says":${JSON.stringify(reasonOf(rule, facts, knowledge).says[language])}}`;
    if (event.type !== "risk")
      return `{"rule":${JSON.stringify(rule.name)},"effect":"${rule.strength < 0 ? "against" : "for"}",${words}`;
    const { risk, severity } = event.params;
    return `{"id":"${risk}","severity":"${severity}","rule":${JSON.stringify(rule.name)},${words}`;
  };
  const kept: string[] = [];
  return (position, facts) => {
    const known = kept[position];
    if (known !== undefined) return known;
    const rule = rules.ruleAt(position);
    const piece = write(rule, facts);
    if (rule.placeholders.length === 0) kept[position] = piece;
    return piece;
  };
}
