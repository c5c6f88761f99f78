import { type Claim, languages } from "@channelfit/schema";
import { describe, expect, it } from "vitest";
import { claimLines } from "../document/claims.ts";
import { builtIn } from "../src/index.ts";
import { voiceOf } from "../src/render/voice.ts";
import cases from "./claims.cases.json" with { type: "json" };

describe("the evidence in the documents", () => {
  it.each(cases)("says $fields in words", ({ network: id, fields, de, en }) => {
    const claims: Claim[] = [{ fields, evidence: "estimate", reviewBy: "2027-11", note: { de: "Warum.", en: "Why." } }];
    const [network] = builtIn.networks.filter((entry) => entry.id === id);
    const [german, english] = languages.map(
      (language) => network && claimLines({ ...network, claims }, voiceOf(language, builtIn)),
    );
    expect(german).toEqual([`- ${de} (eigene Schätzung, zu prüfen bis November 2027) – Warum.`]);
    expect(english).toEqual([`- ${en} (our own estimate, due for review by November 2027) – Why.`]);
  });

  it.each(languages)("has a line for each claim, and none with a pointer (%s)", (language) => {
    for (const network of builtIn.networks) {
      const lines = claimLines(network, voiceOf(language, builtIn));
      expect(lines).toHaveLength(network.claims.length);
      expect(lines.filter((line) => line.includes("`") || line.includes("undefined"))).toEqual([]);
    }
  });
});
