import type { FileHandle } from "node:fs/promises";
import { setImmediate } from "node:timers/promises";
import type { Utf8Text } from "@channelfit/rules";
import type { Answerer, BadLine } from "./answer.ts";
import { type Line, LineSplitter } from "./lines.ts";

/** Part of a file. A line belongs to the range its first byte is in. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** What came of the lines of a range. Lines are numbered from 1 within the range, because where it begins is not known yet. */
export interface RangeTally {
  /** Bad lines, each with the place in the text of the answers it belongs to. */
  readonly bad: readonly (BadLine & { readonly at: number })[];
  /** Lines of the range, blank ones included. */
  readonly lines: number;
  readonly answers: number;
}

/** The answers to the lines of a range. */
export interface RangeAnswer extends RangeTally {
  /** Answers in order, bad lines left out. */
  readonly text: Uint8Array;
}

const newline = 10;
const readSize = 64 * 1024;
/** Bytes that are answered in one go. */
const sliceSize = 64 * 1024;

/**
 * Answers the lines that begin within a range of a file. Between some lines and the next, messages are taken in.
 * @param into takes the answers in order, bad lines left out
 */
export async function answerRange(
  file: FileHandle,
  range: ByteRange,
  answers: Answerer,
  maxLine: number,
  into: Utf8Text,
): Promise<RangeTally> {
  const splitter = new LineSplitter(maxLine, range.start === 0);
  const bad: (BadLine & { at: number })[] = [];
  let count = 0;
  const take = (lines: Iterable<Line>) => {
    for (const line of lines) {
      count += 1;
      const wrong = answers.ofLine(line, into);
      if (wrong) bad.push({ ...wrong, at: into.length });
      else into.put(lineEnd);
    }
  };
  for await (const chunk of linesWithin(file, range, maxLine)) {
    for (let start = 0; start < chunk.length; start += sliceSize) {
      take(splitter.push(chunk.subarray(start, start + sliceSize)));
      await setImmediate();
    }
  }
  take(splitter.end());
  return { bad, lines: splitter.lineNumber - 1, answers: count };
}

const lineEnd = Uint8Array.of(newline);

/**
 * The text of the answers to a range with its bad lines in their places.
 * @param before number of the last line before the range
 */
export function* partsOf({ text, bad }: RangeAnswer, before: number): Generator<Uint8Array> {
  let done = 0;
  for (const { at, line, issues } of bad) {
    if (at > done) yield text.subarray(done, at);
    yield Buffer.from(`${JSON.stringify({ line: before + line, issues })}\n`);
    done = at;
  }
  if (done < text.length) yield text.subarray(done);
}

/** Bytes of the lines that begin within a range; of a line that is longer than allowed no more than shows that it is. */
async function* linesWithin(file: FileHandle, { start, end }: ByteRange, maxLine: number): AsyncGenerator<Uint8Array> {
  const whole = await read(file, Math.max(0, start - 1), end);
  const first = start === 0 ? 0 : whole.indexOf(newline) + 1;
  if (start > 0 && first === 0) return;
  let last = whole.subarray(first);
  if (last.length === 0) return;
  yield last;
  let begun = last.length - (last.lastIndexOf(newline) + 1);
  for (let position = end; begun > 0 && begun <= maxLine + 1; position += last.length) {
    last = await read(file, position, position + readSize);
    if (last.length === 0) return;
    const ending = last.indexOf(newline);
    yield ending < 0 ? last : last.subarray(0, ending + 1);
    if (ending >= 0) return;
    begun += last.length;
  }
}

async function read(file: FileHandle, from: number, to: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafe(to - from);
  let length = 0;
  while (length < bytes.length) {
    const { bytesRead } = await file.read(bytes, length, bytes.length - length, from + length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}

/**
 * Where a line begins in a file, as the range from there to the end.
 * @param line number of the line, from 1
 */
export async function rangeFrom(file: FileHandle, line: number, size: number): Promise<ByteRange> {
  let number = 1;
  for (let position = 0; position < size; ) {
    if (number === line) return { start: position, end: size };
    const bytes = await read(file, position, Math.min(size, position + readSize));
    if (bytes.length === 0) break;
    for (let ending = bytes.indexOf(newline); ending >= 0; ending = bytes.indexOf(newline, ending + 1)) {
      number += 1;
      if (number === line) return { start: position + ending + 1, end: size };
    }
    position += bytes.length;
  }
  return { start: size, end: size };
}
