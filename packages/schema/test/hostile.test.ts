import { describe, expect, it } from "vitest";
import { parseProfile, validateProfile } from "../src/index.ts";
import { issuesOf } from "./issues.ts";

const base = { schemaVersion: "1.0.0", assessedAt: "2026-11-23" };

/** Codes and places of the problems, which is all that matters here. */
function found(data: unknown): string[] {
  return issuesOf(data).map(({ code, pointer }) => `${code} ${pointer}`);
}

function nested(levels: number): object {
  let value = {};
  for (let level = 0; level < levels; level += 1) value = { value };
  return value;
}

function cycle(): object {
  const value: Record<string, unknown> = {};
  value.self = value;
  return value;
}

describe("depth and size", () => {
  it("refuses what is nested 10,000 deep", () => {
    expect(found({ ...base, extensions: nested(10_000) })).toEqual(["too-deep /extensions"]);
    expect(found(JSON.parse("[".repeat(10_000) + "]".repeat(10_000)))).toEqual(["too-deep /0"]);
  });

  it("reads what is nested 20 deep", () => {
    expect(found({ ...base, extensions: nested(20) })).toEqual([]);
  });

  it.each(["constant", "counted", "function"] as const)("refuses lists of 200,000 entries (%s)", (kind) => {
    const entry = { constant: () => "x", counted: (index: number) => `acme/n${index}`, function: () => found }[kind];
    const considered = Array.from({ length: 200_000 }, (_, index) => entry(index));
    expect(found({ ...base, strategy: { considered } })).toEqual(["too-large "]);
    expect(found(considered)).toEqual(["too-large "]);
  });

  it("tells 3,000 misspelt networks one by one", () => {
    const considered = Array.from({ length: 3_000 }, (_, index) => `facebok ${index}`);
    expect(found({ ...base, strategy: { considered } })).toEqual(
      considered.map((_, index) => `enum /strategy/considered/${index}`),
    );
  });

  it.each([
    { place: "/company/name", data: (text: string) => ({ company: { name: text } }) },
    { place: "/company/country", data: (text: string) => ({ company: { country: text } }) },
    { place: "/company/languages/0", data: (text: string) => ({ company: { languages: [`de${text}`] } }) },
    { place: "/strategy/considered/0", data: (text: string) => ({ strategy: { considered: [`a${text}`] } }) },
    { place: "/presences/0/network", data: (text: string) => ({ presences: [{ network: `a/a${text}` }] }) },
    { place: "/extensions/note", data: (text: string) => ({ extensions: { note: text } }) },
  ])("refuses a text of 10 MB at $place", ({ place, data }) => {
    expect(found({ ...base, ...data("-ab".repeat(3_500_000)) })).toEqual([`too-large ${place}`]);
  });

  it("refuses a key of 10 MB in a short sentence", () => {
    const key = "k".repeat(10_000_000);
    const [issue, ...others] = issuesOf({ ...base, [key]: 1 });
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ code: "additional-property", path: [key] });
    expect(issue?.message.length).toBeLessThan(300);
  });

  it("refuses a file of more than a million characters", () => {
    const result = parseProfile(`{"note":"${"x".repeat(10_000_000)}"}`);
    expect(result.issues?.map(({ code }) => code)).toEqual(["too-large"]);
  });
});

describe("reserved keys", () => {
  it.each(["__proto__", "constructor", "prototype"])("refuses %s wherever it stands", (key) => {
    for (const [before, after, place] of [
      ["", "", ""],
      ['"company":{', "}", "/company"],
      ['"extensions":{"list":[{', "}]}", "/extensions/list/0"],
    ] as const) {
      const text = `{"schemaVersion":"1.0.0","assessedAt":"2026-11-23",${before}"${key}":{"polluted":true}${after}}`;
      expect(found(JSON.parse(text))).toEqual([`reserved-key ${place}/${key}`]);
    }
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  it("does not take inherited answers for answers", () => {
    expect(found(Object.create(base))).toEqual(["type "]);
    expect(found(Object.assign(Object.create(null), base))).toEqual([]);
  });
});

describe("objects that no file can hold", () => {
  it("reads a value that stands in two places", () => {
    const use = { network: "xing" };
    const profile = {
      ...base,
      audiences: [{ kind: "press", networksUsed: [use] }],
      presences: [use],
      strategy: { excluded: [use] },
    };
    expect(validateProfile(profile).issues).toBeUndefined();
  });

  it("refuses cycles, also where anything may stand", () => {
    expect(found({ ...base, extensions: cycle() })).toEqual(["too-deep /extensions"]);
    expect(found({ ...base, style: { tones: [cycle(), cycle()] } })).toEqual(["too-deep /style"]);
    expect(found(cycle())).toEqual(["too-deep /self"]);
  });

  it("refuses shared values that would fill a disk when written out", () => {
    let value: unknown = "x";
    for (let level = 0; level < 25; level += 1) value = [value, value];
    expect(found({ ...base, extensions: { value } })).toEqual(["too-large "]);
  });

  it.each([
    ["undefined", undefined],
    ["a function", found],
    ["a symbol", Symbol("s")],
    ["a big integer", 1n],
    ["NaN", Number.NaN],
    ["infinity", Number.POSITIVE_INFINITY],
    ["a date", new Date(0)],
    ["a map", new Map([[1, 1]])],
    ["typed bytes", new Uint8Array(1_000_000)],
    ["a wrapped text", new String("x".repeat(1_000_000))],
    ["an instance of a class", new (class Answer {})()],
    ["a promise", Promise.resolve(base)],
  ])("refuses %s as document, answer and extension", (_, value) => {
    expect(found(value)).toEqual(["type "]);
    expect(found({ ...base, assessedBy: value })).toEqual(["type /assessedBy"]);
    expect(found({ ...base, extensions: { "acme/list": [1, value] } })).toEqual(["type /extensions/acme~1list/1"]);
  });

  it("refuses what throws when it is read", () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(found(proxy)).toEqual(["type "]);
    const trap = {
      get company(): never {
        throw new Error("no");
      },
    };
    expect(found({ ...base, web: trap })).toEqual(["type /web"]);
  });

  it("refuses holes and names in lists", () => {
    expect(found({ ...base, goals: new Array(2) })).toEqual(["type /goals/0", "type /goals/1"]);
    expect(found({ ...base, goals: Object.assign([], { note: undefined }) })).toEqual(["type /goals/note"]);
  });
});
