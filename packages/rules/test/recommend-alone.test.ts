import { describe, expect, it } from "vitest";
import { recommend } from "../src/recommend.ts";
import { recommend as recommendAlone } from "../src/recommend-alone.ts";
import { caseDocuments } from "./knowledge-folder.ts";

describe("recommend() alone", () => {
  it.each(caseDocuments.map(({ path, content }) => [path, content.profile] as const))(
    "gives %s the same report as that of the whole package",
    (_, profile) => {
      expect(recommendAlone(profile)).toEqual(recommend(profile));
    },
  );
});
