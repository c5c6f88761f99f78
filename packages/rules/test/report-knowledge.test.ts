import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { knowledgeFileBytes } from "../generate/knowledge-files.ts";
import { knowledgeFiles } from "../src/built-in/file.ts";
import { builtIn } from "../src/built-in.ts";
import { reportKnowledgeOf } from "../src/built-in-report.ts";
import { builtInRules } from "../src/built-in-rules.ts";
import { judgeOf } from "../src/judge.ts";
import { prepare } from "../src/prepare.ts";
import { recommend } from "../src/recommend.ts";
import { companies } from "./companies.ts";
import { caseDocuments } from "./knowledge-folder.ts";
import { runs } from "./runs.ts";

describe("what a report reads of the knowledge", () => {
  const { report, others } = knowledgeFileBytes();
  const part = knowledgeFiles(report, () => others).readReportPart();
  const byPart = judgeOf(prepare(builtIn, builtInRules(), reportKnowledgeOf(part)));

  it.each(caseDocuments.map(({ path, content }) => [path, content.profile] as const))(
    "is enough for the report of %s",
    (_, profile) => {
      expect(byPart.recommend(profile)).toEqual(recommend(profile));
    },
  );

  it("is enough for any company", () => {
    fc.assert(
      fc.property(companies, (profile) => {
        expect(byPart.recommend(profile)).toEqual(recommend(profile));
      }),
      runs(200),
    );
  });

  it("is a small part of it", () => {
    expect(JSON.stringify(part).length).toBeLessThan(JSON.stringify(builtIn).length / 10);
  });
});
