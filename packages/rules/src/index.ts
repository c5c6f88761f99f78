export type { Interval } from "./bounds.ts";
export { builtIn } from "./built-in.ts";
export type { Compare, Facts, FactValue } from "./engine/conditions.ts";
export { operators } from "./engine/conditions.ts";
export type { CompareOptions } from "./explain/compare.ts";
export { compareReports } from "./explain/compare.ts";
export type { ChangedIds, KnowledgeImpact, MovedProfile } from "./explain/impact.ts";
export { knowledgeImpact } from "./explain/impact.ts";
export { withChanges } from "./explain/levers.ts";
export type { NamedNetwork } from "./explain/network-name.ts";
export { networkNamed } from "./explain/network-name.ts";
export type { RankedQuestion } from "./explain/next-question.ts";
export { extendKnowledge } from "./extend.ts";
export type { JsonRule } from "./json-rules.ts";
export { toJsonRules } from "./json-rules.ts";
export type { Judge } from "./judge.ts";
export { createJudge } from "./judge.ts";
export type { Knowledge, KnowledgeParts, SectionContents } from "./knowledge.ts";
export { knowledgeOf } from "./knowledge.ts";
export type { Outlook, OutlookOptions } from "./outlook.ts";
export type { Pack } from "./pack.ts";
export type { AsyncOptions, FactSource, Recommender, RecommendOptions } from "./recommend.ts";
export { createRecommender, explain, recommend, recommendAsync, whatWouldChange } from "./recommend.ts";
export { changesDocument, renderChanges } from "./render/changes.ts";
export type { ChecklistEntry, ChecklistOptions } from "./render/checklist.ts";
export { checklistDocument, checklistEntries } from "./render/checklist.ts";
export { renderComparison } from "./render/comparison.ts";
export type {
  Bar,
  Blanks,
  Block,
  Callout,
  Chart,
  CheckRow,
  Checks,
  Inline,
  Item,
  Line,
  Link,
  List,
  Mark,
  Paragraph,
  Part,
  PrintDocument,
  Section,
  Table,
  Tone,
} from "./render/document.ts";
export type { ExplanationOptions } from "./render/explanation.ts";
export { renderExplanation } from "./render/explanation.ts";
export { renderHtml } from "./render/html.ts";
export { renderImpact } from "./render/impact.ts";
export { renderMarkdown } from "./render/markdown.ts";
export { printHtml } from "./render/print-html.ts";
export { printMarkdown } from "./render/print-markdown.ts";
export type { RenderOptions } from "./render/report-document.ts";
export { reportDocument } from "./render/report-document.ts";
export type { NetworkSummary, ReasonSummary, RiskSummary, Summary } from "./summary/summary.ts";
export type { Usage, UsageByAge, UsageCell } from "./usage.ts";
export { type Utf8, Utf8Text } from "./utf8-text.ts";
