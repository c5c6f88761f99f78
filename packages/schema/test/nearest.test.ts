import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearest } from "../src/index.ts";

const networks = ["facebook", "instagram", "linkedin", "google-plus", "google-business-profile", "x", "xing"];

describe("the nearest spelling", () => {
  it.each([
    { written: "facebok", meant: "facebook" },
    { written: "Face book", meant: "facebook" },
    { written: "LinkedIn", meant: "linkedin" },
    { written: "instagramm", meant: "instagram" },
    { written: "google_plus", meant: "google-plus" },
    { written: "googlePlus", meant: "google-plus" },
    { written: " X ", meant: "x" },
    { written: "xng", meant: "xing" },
  ])("of $written is $meant", ({ written, meant }) => {
    expect(nearest(written, networks)).toBe(meant);
  });

  it("counts umlauts as they are written without them", () => {
    expect(nearest("Möbelbau", ["moebelbau", "maurer"])).toBe("moebelbau");
    expect(nearest("Straße", ["strasse"])).toBe("strasse");
  });

  it.each(["myspace", "", " ", "?", "k", "letterbox"])("does not exist for %j", (written) => {
    expect(nearest(written, networks)).toBeUndefined();
  });

  it("does not exist for long text or without choices", () => {
    expect(nearest("facebook".repeat(20), networks)).toBeUndefined();
    expect(nearest("facebook", [])).toBeUndefined();
  });

  it("of a valid spelling is itself", () => {
    fc.assert(fc.property(fc.constantFrom(...networks), (network) => nearest(network.toUpperCase(), networks) === network));
  });
});
