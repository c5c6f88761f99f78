import type { Language } from "@channelfit/schema";
import type { FactValue } from "../engine/conditions.ts";
import type { Scalar } from "../engine/value-classes.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Prepared, PreparedRule } from "../prepare.ts";
import { type Utf8, type Utf8Text, utf8 } from "../utf8-text.ts";
import { valueLabel } from "../words.ts";
import type { ProfileReader } from "./profile-reader.ts";

/** Writes what a summary says of the rule at a place: a reason of a network, or a risk with its first reason. */
export type PieceWriter = (place: number, into: Utf8Text) => void;

/** A piece of JSON, cut where the values of facts belong. */
interface Piece {
  readonly begin: Utf8;
  readonly rest: readonly { readonly fact: string; readonly unknown: Utf8; readonly next: Utf8 }[];
}

/**
 * Writes pieces of JSON about rules, each prepared at first use.
 * @param reader gives the facts of the profile that was read last
 */
export function pieceWriter({ knowledge, ruleAt }: Prepared, reader: ProfileReader, language: Language): PieceWriter {
  const pieces: (Piece | undefined)[] = [];
  const writeWords = wordsIn(knowledge, language);
  const prepare = (place: number): Piece => {
    const piece = pieceOf(ruleAt(place), language);
    pieces[place] = piece;
    return piece;
  };
  return (place, into) => {
    const { begin, rest } = pieces[place] ?? prepare(place);
    into.put(begin);
    for (let index = 0; index < rest.length; index += 1) {
      const { fact, unknown, next } = rest[index] as Piece["rest"][number];
      const value = reader.valueOf(fact);
      if (value === undefined) into.put(unknown);
      else writeWords(fact, value, into);
      into.put(next);
    }
  };
}

/** A text in JSON has its placeholders as they were: neither braces nor names are escaped. */
function pieceOf({ name, rule: { event }, reason, placeholders, strength }: PreparedRule, language: Language): Piece {
  const about =
    event.type === "risk"
      ? `{"id":"${event.params.risk}","severity":"${event.params.severity}","rule":${JSON.stringify(name)},"says":`
      : `{"rule":${JSON.stringify(name)},"effect":"${strength < 0 ? "against" : "for"}","says":`;
  const [first = "", ...others] = JSON.stringify(reason.says[language]).split(/[{}]/);
  const texts = [about + first];
  const cuts: { readonly fact: string; readonly unknown: Utf8 }[] = [];
  for (let index = 0; index < others.length; index += 2) {
    const [placeholder = "", next = ""] = others.slice(index, index + 2);
    const fact = placeholders.find((known) => known.name === placeholder)?.fact;
    const unknown = `{${placeholder}}`;
    if (fact === undefined) texts.push(`${texts.pop()}${unknown}${next}`);
    else {
      cuts.push({ fact, unknown: utf8(unknown) });
      texts.push(next);
    }
  }
  const [begin = "", ...nexts] = texts.map((text, index) => (index === texts.length - 1 ? `${text}}` : text));
  return { begin: utf8(begin), rest: cuts.map((cut, index) => ({ ...cut, next: utf8(nexts[index] ?? "") })) };
}

/** Most words that are kept: all options there are, but not each number and text that companies may give. */
const mostKept = 2000;

const betweenEntries = utf8(", ");

/** Writes values of facts in words, as parts of a JSON string. A list is the words of its entries. */
function wordsIn(knowledge: Knowledge, language: Language): (fact: string, value: FactValue, into: Utf8Text) => void {
  const write = (fact: string, value: FactValue) =>
    utf8(JSON.stringify(valueLabel(fact, value, knowledge)[language]).slice(1, -1));
  const wordsOf = keeping((fact, value) => write(fact, value));
  const wordsOfEntry = keeping((fact, entry) => write(fact, [entry]));
  return (fact, value, into) => {
    if (typeof value !== "object") into.put(wordsOf(fact, value));
    else
      for (let index = 0; index < value.length; index += 1) {
        if (index > 0) into.put(betweenEntries);
        into.put(wordsOfEntry(fact, value[index] as Scalar));
      }
  };
}

/** Keeps the words of values that were written before. */
function keeping(write: (fact: string, value: Scalar) => Utf8): (fact: string, value: Scalar) => Utf8 {
  const kept = new Map<string, Map<Scalar, Utf8>>();
  let count = 0;
  return (fact, value) => {
    const known = kept.get(fact)?.get(value);
    if (known) return known;
    const words = write(fact, value);
    if (count < mostKept) kept.set(fact, (kept.get(fact) ?? new Map<Scalar, Utf8>()).set(value, words));
    count += 1;
    return words;
  };
}
