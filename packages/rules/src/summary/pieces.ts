import type { Language } from "@channelfit/schema";
import { reasonOf } from "../findings.ts";
import type { Prepared, PreparedRule } from "../prepare.ts";
import type { ProfileReader } from "./profile-reader.ts";

/** Writes what a summary says of the rule at a place: a reason of a network, or a risk with its first reason. */
export type PieceWriter = (place: number) => string;

/**
 * Writes pieces of JSON about rules; one that names no answers of a profile is written once and kept.
 * @param reader gives the facts of the profile that was read last
 */
export function pieceWriter({ knowledge, ruleAt }: Prepared, reader: ProfileReader, language: Language): PieceWriter {
  const write = (rule: PreparedRule): string => {
    const { event } = rule.rule;
    const facts = Object.fromEntries(rule.placeholders.map(({ fact }) => [fact, reader.valueOf(fact)]));
    const words = `"says":${JSON.stringify(reasonOf(rule, facts, knowledge).says[language])}}`;
    if (event.type !== "risk")
      return `{"rule":${JSON.stringify(rule.name)},"effect":"${rule.strength < 0 ? "against" : "for"}",${words}`;
    const { risk, severity } = event.params;
    return `{"id":"${risk}","severity":"${severity}","rule":${JSON.stringify(rule.name)},${words}`;
  };
  const kept: string[] = [];
  return (place) => {
    const known = kept[place];
    if (known !== undefined) return known;
    const rule = ruleAt(place);
    const piece = write(rule);
    if (rule.placeholders.length === 0) kept[place] = piece;
    return piece;
  };
}
