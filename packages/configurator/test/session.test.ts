import { builtIn } from "@channelfit/rules";
import { validateProfile } from "@channelfit/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { patience, runs } from "../../rules/test/runs.ts";
import {
  emptyProfile,
  previewOf,
  profileOf,
  questionsOf,
  reduce,
  type SessionAction,
  type SessionMode,
  type SessionState,
} from "../src/session-api.ts";
import { questionsOfMode } from "../src/view.ts";
import { example } from "./browser/profiles.ts";
import { after, answer, begun, day, form, question, recommender, view } from "./conversation.ts";

const shown = (state: SessionState) => view(state).steps.flatMap(({ questions }) => questions.map(({ at }) => at));

describe("an answer", () => {
  it("is kept where it belongs", () => {
    const state = after(begun(), answer("/company/sizeClass", "micro"), answer("/resources/hoursPerWeek", 5));
    expect(state.answers).toEqual({
      ...emptyProfile(day),
      company: { sizeClass: "micro" },
      resources: { hoursPerWeek: 5 },
    });
    expect(question(state, "/company/sizeClass")?.state).toBe("answered");
  });

  it("that is wrong is kept as it was given, explained at its question, and no part of the profile", () => {
    const state = after(begun(), answer("/resources/hoursPerWeek", "many"), answer("/company/sizeClass", "micro"));
    const hours = question(state, "/resources/hoursPerWeek");
    expect(hours).toMatchObject({ state: "invalid", value: "many" });
    expect(hours?.issues[0]?.says.en).toContain("Hours per week");
    expect(profileOf(form, state)).toEqual({ ...emptyProfile(day), company: { sizeClass: "micro" } });
  });

  it("is taken back by an empty text, and an empty group goes with it", () => {
    expect(after(begun(), answer("/company/name", "Ada"), answer("/company/name", "")).answers).toEqual(emptyProfile(day));
  });

  it("has to have a field", () => {
    expect(() => after(begun(), answer("/company/size", 1))).toThrow("no field at /company/size");
  });
});

describe("“I don't know”", () => {
  const unknown = (at: string): SessionAction => ({ type: "unknown", at });

  it("is written into the profile where it has a word for it", () => {
    const state = after(begun(), unknown("/culture/trust"));
    expect(state.answers.culture).toEqual({ trust: "unknown" });
    expect(question(state, "/culture/trust")?.state).toBe("unknown");
  });

  it("is remembered beside the profile where it has none, and is not the same as not asked", () => {
    const state = after(begun(), unknown("/commitment/declared"));
    expect(state.answers).toEqual(emptyProfile(day));
    expect(question(state, "/commitment/declared")?.state).toBe("unknown");
    expect(question(state, "/commitment/mood")?.state).toBe("open");
    expect(question(after(state, { type: "clear", at: "/commitment/declared" }), "/commitment/declared")?.state).toBe("open");
  });

  it("gives way to an answer", () => {
    const state = after(begun(), unknown("/commitment/declared"), answer("/commitment/declared", "oral"));
    expect(state.unknown).toEqual([]);
  });
});

describe("what is asked", () => {
  it("is the short questionnaire, all of it, or what can still change the verdicts", () => {
    expect(shown(begun("quick"))).not.toContain("/company/languages");
    expect(shown(begun("full"))).toContain("/company/languages");
    expect(shown(begun("matters"))).not.toContain("/company/languages");
  });

  it("is counted for each way, whatever else is answered already", () => {
    const bakery = { ...begun(), answers: { ...example("bakery") } };
    const counts = (state: SessionState) =>
      (["quick", "full"] as const).map((mode) => questionsOfMode(form, recommender, { ...state, mode }));
    expect(counts(begun())).toEqual((["quick", "full"] as const).map((mode) => shown(begun(mode)).length));
    const [quick = 0, full = 0] = counts(bakery);
    const ofQuick = questionsOf(form, bakery).filter(
      ({ field, relevant }) => relevant && (field.tier === "quick" || field.required),
    );
    expect(quick).toBeLessThanOrEqual(ofQuick.length);
    expect(shown({ ...bakery, mode: "quick" }).length).toBeGreaterThan(quick);
    expect(full).toBeGreaterThan(quick);
    expect(shown(begun("matters"))).toContain("/culture/infoComplete");
  });

  it("leaves out what does not apply", () => {
    const state = after(begun("full"), answer("/company/sizeClass", "solo"));
    expect(shown(state).filter((at) => at.startsWith("/culture"))).toEqual([]);
    expect(shown(begun("full"))).toContain("/culture/trust");
  });

  it("waits for the answer it follows from", () => {
    expect(shown(begun("full"))).not.toContain("/commitment/horizonMonths");
    expect(shown(after(begun("full"), answer("/commitment/declared", "oral")))).toContain("/commitment/horizonMonths");
  });

  it("leaves out in the short questionnaire what can tell nothing any more, and says so in the whole one", () => {
    const choose = (...names: string[]): SessionAction => ({ type: "choose", at: "/goals", names });
    const priority = (mode: SessionMode, ...names: string[]) =>
      view(after(begun(mode), choose(...names)))
        .steps.flatMap(({ questions }) => questions)
        .filter(({ at }) => at === "/goals/0/priority");
    expect(priority("quick", "sales", "service")).toHaveLength(1);
    expect(priority("quick", "sales")).toEqual([]);
    expect(priority("full", "sales")).toMatchObject([{ state: "open", moot: true }]);
    expect(priority("full", "sales", "service")[0]?.moot).toBeUndefined();
  });

  it("ends in “only what matters” once the verdicts are settled", () => {
    const state = after(begun("matters"), answer("/leadership/support", "blocks"));
    expect(view(state)).toMatchObject({ settled: true });
    expect(view(state).current).toBeUndefined();
    expect(previewOf(form, recommender, state)).toMatchObject({ settled: true, report: { status: "not-ready" } });
  });

  it("goes on after the question answered last, and comes back to what was left out", () => {
    const state = after(begun(), answer("/company/market", "b2c"));
    expect(view(state).current?.at).toBe("/company/reach");
    const there = after(state, { type: "go", at: "/commitment/mood" });
    expect(view(there)).toMatchObject({ current: { at: "/commitment/mood" }, previous: { at: "/company/market" } });
  });
});

describe("the preview", () => {
  it("holds every gate with the states left to it, every network with its range, risks and hours", () => {
    const blank = previewOf(form, recommender, begun());
    expect(blank?.gates.find(({ id }) => id === "G-LEAD")).toMatchObject({
      state: "unknown",
      possible: ["fail", "pass", "unknown"],
    });
    expect(blank?.networks).toHaveLength(builtIn.networks.length);
    expect(blank?.capacity).toEqual({ available: null, used: 0, reserve: null });
    const hours = previewOf(form, recommender, after(begun(), answer("/resources/hoursPerWeek", 6)));
    expect(hours?.capacity).toEqual({ available: 6, used: 0, reserve: 0.9 });
  });
});

/** Anything a person could do, in places that exist and with values right and wrong. */
const places = [...form.fields.values()]
  .filter(({ path, kind }) => kind !== "group" && !path.includes("*") && !["schemaVersion", "assessedAt"].includes(path))
  .map(({ path, options }) => ({ at: `/${path.replaceAll("[]", "/0").replaceAll(".", "/")}`, options }));
const actions: fc.Arbitrary<SessionAction> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...places), fc.oneof(fc.nat(5), fc.string(), fc.constant([]), fc.nat()))
    .map(([{ at, options }, drawn]) => answer(at, typeof drawn === "number" && options[drawn] ? options[drawn].value : drawn)),
  fc.constantFrom(...places).map(({ at }): SessionAction => ({ type: "unknown", at })),
  fc.constantFrom("/goals", "/audiences", "/presences").map((at): SessionAction => ({ type: "add", at })),
  fc.constantFrom<SessionAction>(
    { type: "choose", at: "/goals", names: ["sales", "service"] },
    { type: "undo" },
    { type: "redo" },
  ),
);

/** The conversation after what a person could do of it: nobody is asked about an entry that is not there. */
function spoken(state: SessionState, all: readonly SessionAction[]): SessionState {
  return all.reduce((before, action) => {
    const possible = !("at" in action) || questionsOf(form, before).some(({ at }) => at === action.at);
    return possible ? reduce(form, before, action) : before;
  }, state);
}

describe("a conversation", patience, () => {
  it("is plain JSON: what is kept as text goes on as if it had never stopped", () => {
    fc.assert(
      fc.property(fc.array(actions, { maxLength: 12 }), fc.array(actions, { maxLength: 6 }), (first, second) => {
        const state = spoken(begun(), first);
        const resumed: SessionState = JSON.parse(JSON.stringify(state));
        expect(resumed).toEqual(state);
        expect(spoken(resumed, second)).toEqual(spoken(state, second));
      }),
      runs(100),
    );
  });

  it("can be taken back to its beginning and made again", () => {
    fc.assert(
      fc.property(fc.array(actions, { maxLength: 15 }), (all) => {
        const state = spoken(begun(), all);
        const undone = after(state, ...state.done.map((): SessionAction => ({ type: "undo" })));
        expect([undone.answers, undone.unknown, undone.done]).toEqual([emptyProfile(day), [], []]);
        const redone = after(undone, ...state.done.map((): SessionAction => ({ type: "redo" })));
        expect([redone.answers, new Set(redone.unknown)]).toEqual([state.answers, new Set(state.unknown)]);
      }),
      runs(100),
    );
  });

  it("always holds a valid profile beside its mistakes", () => {
    fc.assert(
      fc.property(fc.array(actions, { maxLength: 15 }), (all) => {
        const profile = profileOf(form, spoken(begun(), all));
        expect(validateProfile(profile).issues).toBeUndefined();
      }),
      runs(200),
    );
  });

  it("leaves the state it came from alone", () => {
    fc.assert(
      fc.property(fc.array(actions, { maxLength: 6 }), actions, (all, next) => {
        const state = spoken(begun(), all);
        const before = structuredClone(state);
        spoken(state, [next]);
        expect(state).toEqual(before);
      }),
      runs(100),
    );
  });
});
