import type {
  ChangeOptions,
  CompanyProfile,
  ExplainedRule,
  Explanation,
  FieldChange,
  KnowledgeFile,
  Network,
  NetworkId,
  Report,
  ReportComparison,
  RuleSet,
  Verdict,
} from "@channelfit/schema";
import { describe, expectTypeOf, it } from "vitest";
import {
  type AsyncOptions,
  builtIn,
  type CompareOptions,
  compareReports,
  createRecommender,
  explain,
  type Knowledge,
  type KnowledgeImpact,
  type KnowledgeParts,
  knowledgeImpact,
  knowledgeOf,
  type Recommender,
  type RecommendOptions,
  type RenderOptions,
  recommend,
  recommendAsync,
  renderMarkdown,
  whatWouldChange,
  withChanges,
} from "../src/index.ts";

describe("a recommendation", () => {
  it("takes a valid profile and gives a report", () => {
    expectTypeOf(recommend).toEqualTypeOf<(profile: CompanyProfile, options?: RecommendOptions) => Report>();
    expectTypeOf(recommendAsync).parameter(0).toEqualTypeOf<CompanyProfile>();
    expectTypeOf(recommendAsync).parameter(1).toEqualTypeOf<AsyncOptions | undefined>();
    expectTypeOf(recommendAsync).returns.toEqualTypeOf<Promise<Report>>();
  });

  it("refuses what nobody validated", () => {
    expectTypeOf<unknown>().not.toExtend<Parameters<typeof recommend>[0]>();
    // @ts-expect-error the day of the assessment is missing
    recommend({ schemaVersion: "1.0.0" });
  });

  it("has one of eight verdicts for each network", () => {
    expectTypeOf<Report["candidates"][number]["verdict"]>().toEqualTypeOf<Verdict>();
    expectTypeOf<Verdict>().toEqualTypeOf<
      "hub" | "recommended" | "optional" | "later" | "not-recommended" | "exit" | "unavailable" | "withheld"
    >();
  });
});

describe("a recommender", () => {
  it("is made for one knowledge", () => {
    expectTypeOf(createRecommender).toEqualTypeOf<(knowledge: Knowledge) => Recommender>();
    expectTypeOf<Recommender["knowledge"]>().toEqualTypeOf<Knowledge>();
    expectTypeOf<Recommender["recommend"]>().toBeCallableWith({ schemaVersion: "1.0.0", assessedAt: "2026-11-02" });
  });
});

describe("an explanation", () => {
  it("is made for a profile or a report, and may not exist", () => {
    expectTypeOf(explain).toEqualTypeOf<(source: CompanyProfile | Report, network: NetworkId) => Explanation | undefined>();
    expectTypeOf<Explanation["rules"]>().toEqualTypeOf<ExplainedRule[] | undefined>();
    // @ts-expect-error there is no such network
    explain({ schemaVersion: "1.0.0", assessedAt: "2026-11-02" }, "friendster");
  });

  it("of what would change is there for the status, and may not be for a network", () => {
    const profile: CompanyProfile = { schemaVersion: "1.0.0", assessedAt: "2026-11-02" };
    expectTypeOf(whatWouldChange(profile)).toEqualTypeOf<ChangeOptions>();
    expectTypeOf(whatWouldChange(profile, "linkedin")).toEqualTypeOf<ChangeOptions | undefined>();
    expectTypeOf(withChanges).toEqualTypeOf<(profile: CompanyProfile, changes: readonly FieldChange[]) => CompanyProfile>();
  });

  it("of a comparison takes two reports and, if there are any, their profiles", () => {
    expectTypeOf(compareReports).toEqualTypeOf<(before: Report, after: Report, options?: CompareOptions) => ReportComparison>();
    expectTypeOf(knowledgeImpact).toEqualTypeOf<
      (before: Knowledge, after: Knowledge, profiles: Iterable<CompanyProfile>) => KnowledgeImpact
    >();
  });
});

describe("knowledge", () => {
  it("is put together from networks, rule sets and files", () => {
    expectTypeOf(knowledgeOf).parameter(0).toEqualTypeOf<KnowledgeParts>();
    expectTypeOf(knowledgeOf).returns.toEqualTypeOf<Knowledge>();
    expectTypeOf(builtIn).toEqualTypeOf<Knowledge>();
    expectTypeOf<KnowledgeParts["networks"]>().toEqualTypeOf<readonly Network[]>();
    expectTypeOf<readonly RuleSet[]>().toExtend<KnowledgeParts["ruleSets"]>();
    expectTypeOf<KnowledgeParts["files"]>().toEqualTypeOf<readonly KnowledgeFile[]>();
  });

  it("is not to be changed", () => {
    // @ts-expect-error knowledge is immutable
    builtIn.version = "2.0.0";
  });
});

describe("Markdown", () => {
  it("comes in two languages", () => {
    expectTypeOf(renderMarkdown).parameter(0).toEqualTypeOf<Report>();
    expectTypeOf(renderMarkdown).returns.toBeString();
    expectTypeOf<RenderOptions["language"]>().toEqualTypeOf<"de" | "en" | undefined>();
    // @ts-expect-error there is no French
    renderMarkdown({} as Report, { language: "fr" });
  });
});
