import { describe, expect, it } from "vitest";
import { builtIn } from "../src/index.ts";
import { joinedReasons } from "../src/render/joined-reasons.ts";
import { voiceOf } from "../src/render/voice.ts";
import written from "./joined-reasons.cases.json" with { type: "json" };

interface JoinedCase {
  readonly shows: string;
  readonly reasons: readonly (readonly [rule: string, text: string])[];
  readonly joined: readonly string[];
}

const cases = written as unknown as JoinedCase[];
const voice = voiceOf("en", builtIn);

describe("reasons told in a row", () => {
  it.each(cases)("$shows", ({ reasons, joined }) => {
    const given = reasons.map(([rule, text]) => ({ rule, says: { de: text, en: text }, facts: [], sources: [] }));
    expect(joinedReasons(given, voice)).toEqual(joined);
  });
});

describe("a list in a sentence", () => {
  it.each([
    { entries: [], list: "" },
    { entries: ["goals"], list: "goals" },
    { entries: ["goals, audiences"], list: "goals, audiences" },
    { entries: ["goals", "audiences"], list: "goals and audiences" },
    { entries: ["goals", "time, people and money", "audiences"], list: "goals; time, people and money; audiences" },
  ])("keeps its entries apart: $list", ({ entries, list }) => {
    expect(voice.list(entries)).toBe(list);
  });
});
