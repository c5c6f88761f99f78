import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Utf8Text } from "@channelfit/rules";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import type { Answerer } from "../../src/batch/answer.ts";
import { answerRange, partsOf, rangeFrom } from "../../src/batch/range.ts";

const folder = mkdtempSync(join(tmpdir(), "channelfit-range-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Answers a line with itself; one with an x in it is bad. */
const echo: Answerer = {
  ofLine(line, into) {
    if (!("text" in line) || line.text.includes("x")) return { line: line.number, issues: [] };
    into.putText(JSON.stringify(line.text));
    return undefined;
  },
  ofProfile: () => undefined,
};

async function withFile<T>(content: string, use: (file: FileHandle) => Promise<T>): Promise<T> {
  const path = join(folder, "lines");
  writeFileSync(path, content);
  const file = await open(path);
  try {
    return await use(file);
  } finally {
    await file.close();
  }
}

/** What stands in the answers to some ranges of a file, in order, bad lines with their number in the file. */
async function answersTo(file: FileHandle, cuts: readonly number[], maxLine: number): Promise<string[]> {
  const answers: string[] = [];
  let before = 0;
  for (let index = 1; index < cuts.length; index += 1) {
    const text = new Utf8Text();
    const range = { start: cuts[index - 1] ?? 0, end: cuts[index] ?? 0 };
    const tally = await answerRange(file, range, echo, maxLine, text);
    for (const part of partsOf({ ...tally, text: text.bytes }, before)) answers.push(Buffer.from(part).toString());
    before += tally.lines;
  }
  return answers.join("").split("\n");
}

describe("ranges of a file", () => {
  const texts = fc.array(fc.constantFrom("a", "xx", "", "äö", "a longer line", "x".repeat(30)), { maxLength: 12 });

  it("have the same answers wherever the file is cut", async () => {
    await fc.assert(
      fc.asyncProperty(
        texts,
        fc.constantFrom("\n", "\r\n"),
        fc.boolean(),
        fc.array(fc.nat(150)),
        async (lines, end, ended, cuts) => {
          const content = lines.join(end) + (ended ? end : "");
          const size = Buffer.byteLength(content);
          const places = [...new Set([0, ...cuts.filter((cut) => cut < size), size])].sort((a, b) => a - b);
          await withFile(content, async (file) => {
            expect(await answersTo(file, places, 20)).toEqual(await answersTo(file, [0, size], 20));
          });
        },
      ),
    );
  });

  it("begin at a line by its number", async () => {
    await withFile("one\n\nthree\nfour", async (file) => {
      const from = async (line: number) => (await rangeFrom(file, line, 15)).start;
      expect(await Promise.all([1, 2, 3, 4, 5].map(from))).toEqual([0, 4, 5, 11, 15]);
    });
  });
});
