import { type JsonBytes, sign } from "./json-bytes.ts";
import { JsonNames } from "./json-names.ts";
import { numberCheckOf, type SchemaNode, textCheckOf } from "./plain-schema.ts";

/** Takes the answers of sections in while a profile is read. One that is "unknown" is not told. */
export interface AnswerTaker {
  /**
   * Where an answer goes.
   * @param path of the answer, such as `culture.openness`
   * @param options what can be answered, where that is a list
   * @returns a number from 0; -1 for an answer that is not wanted
   */
  placeOf(path: string, options: readonly (string | number)[] | undefined): number;
  /** Takes one of the options, by its position. */
  takeOption(place: number, option: number): void;
  /** Takes any other answer. */
  take(place: number, value: string | number | readonly (string | number)[]): void;
}

/** Reads what stands next; undefined where it is not surely what a part of the schema asks for. */
export type Read = (source: JsonBytes) => unknown;

/** Reads nothing: what it stands for is left to the full check. */
export const refuse: Read = () => undefined;

/** Tells an answer when it is read. */
export function told(read: Read, place: number, taker: AnswerTaker): Read {
  return (source) => {
    const value = read(source);
    if (value !== undefined && value !== unknown) taker.take(place, value as string | number | readonly (string | number)[]);
    return value;
  };
}

/** The answer that says nothing. */
const unknown = "unknown";

/** Reads one of some options, and tells which. */
export function option(options: readonly unknown[], place: number, taker: AnswerTaker): Read {
  const texts = options.filter((value) => typeof value === "string");
  const names = new JsonNames(texts.map((text) => JSON.stringify(text)));
  const positions = Int32Array.from(texts, (text) => (place < 0 || text === unknown ? -1 : options.indexOf(text)));
  return (source) => {
    let value: unknown;
    let position = -1;
    if (source.bytes[source.at] === sign.quote) {
      const text = names.pass(source, 0);
      if (text < 0) return undefined;
      value = texts[text];
      position = positions[text] as number;
    } else {
      value = source.number();
      position = options.indexOf(value);
      if (position < 0) return undefined;
      if (place < 0) return value;
    }
    if (position >= 0) taker.takeOption(place, position);
    return value;
  };
}

/** Reads what the first part that can read it says it is. */
export function anyOf(parts: readonly Read[]): Read {
  return (source) => {
    const { at } = source;
    for (let index = 0; index < parts.length; index += 1) {
      source.at = at;
      const value = (parts[index] as Read)(source);
      if (value !== undefined) return value;
    }
    return undefined;
  };
}

/** A text or a number. */
export function plain(node: SchemaNode): Read {
  if (node.type === "string") return text(node);
  return node.type === "number" || node.type === "integer" ? number(node) : refuse;
}

function text(node: SchemaNode): Read {
  const isMet = textCheckOf(node);
  return (source) => {
    const value = source.text();
    return value !== undefined && isMet(value) ? value : undefined;
  };
}

function number(node: SchemaNode): Read {
  const isMet = numberCheckOf(node);
  return (source) => {
    const value = source.number();
    return value !== undefined && isMet(value) ? value : undefined;
  };
}
