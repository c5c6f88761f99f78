import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Line, LineSplitter } from "../../src/batch/lines.ts";

/** All lines of bytes that arrive in parts. */
function linesOf(parts: readonly Uint8Array[], maxBytes = 100): Line[] {
  const splitter = new LineSplitter(maxBytes);
  return [...parts.flatMap((part) => [...splitter.push(part)]), ...splitter.end()];
}

const bytes = (text: string) => new TextEncoder().encode(text);

describe("lines of a stream", () => {
  it.each([
    {
      say: "end with LF",
      text: "a\nb\n",
      lines: [
        [1, "a"],
        [2, "b"],
      ],
    },
    {
      say: "end with CRLF",
      text: "a\r\nb\r\n",
      lines: [
        [1, "a"],
        [2, "b"],
      ],
    },
    {
      say: "may end with the stream",
      text: "a\nb",
      lines: [
        [1, "a"],
        [2, "b"],
      ],
    },
    { say: "are counted where they are blank, and left out", text: "\n \t\na\n\n", lines: [[3, "a"]] },
    {
      say: "lose a byte order mark at the beginning only",
      text: "\uFEFFa\n\uFEFFb\n",
      lines: [
        [1, "a"],
        [2, "\uFEFFb"],
      ],
    },
    { say: "are none where there is nothing", text: "", lines: [] },
  ])("$say", ({ text, lines }) => {
    expect(linesOf([bytes(text)]).map((line) => ("text" in line ? [line.number, line.text] : line))).toEqual(lines);
  });

  it("are the same however they arrive", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "ä", "\n", "\r\n", " ", "\uFEFF", "😀") });
    const broken = fc.uint8Array({ maxLength: 20 });
    fc.assert(
      fc.property(
        fc.array(fc.oneof(text.map(bytes), broken)),
        fc.array(fc.nat(200)),
        fc.integer({ min: 1, max: 12 }),
        (pieces, cuts, most) => {
          const whole = Buffer.concat(pieces);
          const places = [...new Set([0, ...cuts.filter((cut) => cut < whole.length), whole.length])].sort((a, b) => a - b);
          const parts = places.slice(1).map((place, index) => whole.subarray(places[index], place));
          expect(linesOf(parts, most)).toEqual(linesOf([whole], most));
        },
      ),
    );
  });

  it("are told where they are too long, whether in one piece or in many", () => {
    const long = bytes(`${"x".repeat(50)}\nb\n`);
    const told = [
      { number: 1, unreadable: "line-too-long" },
      { number: 2, text: "b" },
    ];
    expect(linesOf([long], 49)).toEqual(told);
    expect(
      linesOf(
        [...long].map((byte) => Uint8Array.of(byte)),
        49,
      ),
    ).toEqual(told);
    expect(linesOf([long], 50)[0]).toEqual({ number: 1, text: "x".repeat(50) });
  });

  it("are measured in bytes, not in characters", () => {
    expect(linesOf([bytes("ää\nb\n")], 3)[0]).toEqual({ number: 1, unreadable: "line-too-long" });
    expect(linesOf([bytes("ää\nb\n")], 4)[0]).toEqual({ number: 1, text: "ää" });
  });

  it("are told where they are no UTF-8, and the others are read", () => {
    expect(linesOf([Uint8Array.of(97, 10, 255, 10, 98, 10)])).toEqual([
      { number: 1, text: "a" },
      { number: 2, unreadable: "not-utf8" },
      { number: 3, text: "b" },
    ]);
  });
});
