import { type Recommender, reportDocument, type Section } from "@channelfit/rules";
import type { CompanyProfile } from "@channelfit/schema";
import { html, nothing, type TemplateResult } from "lit";
import webReport from "../../../messages/web-report.json" with { type: "json" };
import type { Scene } from "../scene.ts";
import { sayIn } from "../texts.ts";
import { blocksView } from "./block-view.ts";
import { downloadsView } from "./downloads-view.ts";
import { type Tab, tabsView } from "./tabs.ts";
import { type TrialActions, whatIfView } from "./what-if.ts";
import { type Explained, whyNotView } from "./why-not.ts";

/** What of the report a person looks at, and where to go from it. */
export interface ReportFolds extends TrialActions, Explained {
  /** The conversation as it is tried out. */
  readonly trial: Scene;
  readonly tab: string;
  readonly profile: CompanyProfile;
  readonly toTab: (id: string) => void;
  readonly toQuestions: () => void;
}

/** Sections of the report by the tab they stand in; the overview holds what no other tab does. */
const places: Readonly<Record<string, readonly string[]>> = {
  networks: ["networks", "presences", "recommendations"],
  plan: ["first-steps", "plan"],
  checklist: ["checklist"],
  brief: ["brief"],
};

export { reportStyles } from "../styles/report.ts";

/** The report in tabs, and all of it on paper. */
export function reportView(scene: Scene, recommender: Recommender, folds: ReportFolds): TemplateResult {
  const { profile } = folds;
  const words = { ...scene.words, say: sayIn(scene.words.language, webReport.messages) };
  const { say, language } = words;
  const report = recommender.recommend(profile, { sections: ["brief"] });
  const { title, footer, sections } = reportDocument(report, { language, knowledge: recommender.knowledge });
  const elsewhere = new Set([...Object.values(places).flat(), "left-out"]);
  const told = (id: string, shown: readonly Section[]): Tab => ({
    id,
    label: say(`web.tab.${id}`),
    content: () =>
      html`${sectionsView(shown)}${id === "networks" ? whyNotView(words, recommender, { profile, report }, folds) : nothing}`,
  });
  const tabs: Tab[] = [
    told(
      "result",
      sections.filter(({ id }) => !elsewhere.has(id)),
    ),
    ...Object.entries(places).map(([id, names]) =>
      told(
        id,
        sections.filter((section) => names.includes(section.id)),
      ),
    ),
    {
      id: "what-if",
      label: say("web.tab.what-if"),
      content: () => whatIfView({ ...folds.trial, words }, recommender, { profile, report }, folds),
    },
    { id: "downloads", label: say("web.tab.downloads"), content: () => downloadsView(words, recommender, profile) },
  ];
  return html`<section class="report" aria-labelledby="title">
    <p class="eyebrow">${say("web.report")}</p>
    <h2 id="title" tabindex="-1">${title}</h2>
    <div class="row screen-only">
      <button type="button" class="secondary" @click=${folds.toQuestions}>${say("web.to-questions")}</button>
    </div>
    <div class="screen-only">${tabsView(tabs, { chosen: folds.tab, label: say("web.report"), choose: folds.toTab })}</div>
    <div class="print-only">${sectionsView(sections)}<p class="note">${footer}</p></div>
  </section>`;
}

function sectionsView(sections: readonly Section[]): TemplateResult {
  return html`${sections.map(
    ({ title, blocks }) =>
      html`<section class="told">${title ? html`<h3>${title}</h3>` : nothing}${blocksView(blocks)}</section>`,
  )}`;
}
