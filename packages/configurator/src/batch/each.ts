import { type Summary, Utf8Text } from "@channelfit/rules";
import type { Report } from "@channelfit/schema";
import { answerer, answerLine, type BadLine, type BatchOptions } from "./answer.ts";
import { type Line, LineSplitter } from "./lines.ts";

/** What is told of a company, by the fields that were asked for. */
export type Told<Options extends BatchOptions> = Options extends { readonly fields: "full" }
  ? Report
  : Options extends { readonly fields: readonly (infer Field extends keyof Report)[] }
    ? Pick<Report, Field>
    : Summary;

/**
 * Answers profiles one after the other, each when it is asked for. A profile is an object, or a line of JSON. One that is invalid
 * becomes `{ line, issues }` in its place, and the rest goes on.
 * @throws what the given profiles throw while they are read
 */
export async function* recommendEach<const Options extends BatchOptions>(
  profiles: AsyncIterable<unknown> | Iterable<unknown>,
  options?: Options,
): AsyncGenerator<Told<Options> | BadLine, void, undefined> {
  const { ofLine, ofProfile } = answerer(options ?? {});
  const answer = new Utf8Text();
  let number = 0;
  for await (const profile of profiles) {
    number += 1;
    answer.clear();
    const bad = typeof profile === "string" ? ofLine({ number, text: profile }, answer) : ofProfile(profile, number, answer);
    yield bad ?? JSON.parse(answer.toString());
  }
}

/** Options of a stream. */
export interface StreamOptions extends BatchOptions {
  /** Longest line that is read, in bytes. */
  readonly maxLine?: number;
}

/** Longest line that is read unless asked otherwise, in bytes: far more than any profile. */
export const usualMaxLine = 1024 * 1024;

/**
 * Turns a stream of NDJSON profiles into one of NDJSON answers, as `channelfit batch` does: one line for each that is not blank, in
 * order, `{ "line": n, "issues": [...] }` for one that is bad. It reads no faster than its answers are taken.
 */
export function recommendStream({
  maxLine = usualMaxLine,
  ...options
}: StreamOptions = {}): TransformStream<Uint8Array, Uint8Array> {
  const answers = answerer(options);
  const splitter = new LineSplitter(maxLine);
  const text = new Utf8Text();
  const answered = (lines: Iterable<Line>, controller: TransformStreamDefaultController<Uint8Array>) => {
    text.clear();
    for (const line of lines) answerLine(line, answers, text);
    if (text.length > 0) controller.enqueue(text.bytes.slice());
  };
  return new TransformStream({
    transform: (chunk, controller) => answered(splitter.push(chunk), controller),
    flush: (controller) => answered(splitter.end(), controller),
  });
}
