import { describe, expect, it } from "vitest";
import { emptyProfile, profileOf } from "../src/session-api.ts";
import { after, answer, begun, day, form, question, view } from "./conversation.ts";

describe("a list of entries", () => {
  const chosen = after(begun(), { type: "choose", at: "/goals", names: ["sales", "recruiting"] });

  it("is filled by choosing what names its entries; their fields are then asked one by one", () => {
    expect(chosen.answers.goals).toEqual([{ id: "sales" }, { id: "recruiting" }]);
    expect(question(chosen, "/goals/1/priority")).toMatchObject({
      state: "open",
      entries: [{ at: "/goals/1", position: 1, name: { value: "recruiting" } }],
    });
  });

  it("keeps what was said about an entry when others are chosen", () => {
    const state = after(chosen, answer("/goals/1/priority", 1), {
      type: "choose",
      at: "/goals",
      names: ["service", "recruiting"],
    });
    expect(state.answers.goals).toEqual([{ id: "recruiting", priority: 1 }, { id: "service" }]);
  });

  it("takes further entries; what one cannot do without is asked in every mode", () => {
    const state = after(begun("matters"), { type: "add", at: "/presences" });
    expect(question(state, "/presences/0/network")?.state).toBe("open");
    expect(view(state).current?.at).toBe("/presences/0/network");
    expect(profileOf(form, state)).toEqual(emptyProfile(day));
  });

  it("loses an entry together with what was said about it, and what was not known about the others moves along", () => {
    const state = after(
      begun(),
      { type: "choose", at: "/presences", names: ["facebook", "x", "xing"] },
      { type: "unknown", at: "/presences/0/lastPost" },
      { type: "unknown", at: "/presences/1/lastPost" },
      { type: "unknown", at: "/presences/2/lastPost" },
      { type: "remove", at: "/presences/1" },
    );
    expect(state.answers.presences).toEqual([{ network: "facebook" }, { network: "xing" }]);
    expect(state.unknown).toEqual(["/presences/0/lastPost", "/presences/1/lastPost"]);
  });

  it("can be none at all, which is an answer", () => {
    const state = after(begun(), { type: "choose", at: "/presences", names: [] });
    expect(state.answers.presences).toEqual([]);
    expect(question(state, "/presences")?.state).toBe("answered");
  });

  it("may hold lists itself", () => {
    const state = after(
      begun(),
      { type: "choose", at: "/audiences", names: ["consumers"] },
      { type: "choose", at: "/audiences/0/networksUsed", names: ["instagram"] },
      answer("/audiences/0/networksUsed/0/evidence", "asked"),
    );
    expect(state.answers.audiences).toEqual([{ kind: "consumers", networksUsed: [{ network: "instagram", evidence: "asked" }] }]);
  });

  it("tells a mistake in an entry at the field of that entry", () => {
    const state = after(chosen, answer("/goals/0/priority", 1), answer("/goals/1/priority", 1));
    expect(question(state, "/goals")?.state).toBe("answered");
    expect(question(state, "/goals/1/priority")?.state).toBe("invalid");
  });
});
