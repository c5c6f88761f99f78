import { type Recommender, renderHtml, renderMarkdown } from "@channelfit/rules";
import type { CompanyProfile } from "@channelfit/schema";
import { html, type TemplateResult } from "lit";
import { jsonText, saveFile, saveProfile } from "../save-file.ts";
import type { Words } from "../scene.ts";

/** The report in the forms one can take away. */
export function downloadsView(words: Words, recommender: Recommender, profile: CompanyProfile): TemplateResult {
  const { say, language } = words;
  const { knowledge } = recommender;
  const report = () => recommender.recommend(profile, { sections: ["brief"] });
  const name = say("web.file.report");
  const forms: readonly (readonly [id: string, take: () => void])[] = [
    ["pdf", () => window.print()],
    ["html", () => saveFile(`${name}.html`, "text/html", renderHtml(report(), { language, knowledge }))],
    ["markdown", () => saveFile(`${name}.md`, "text/markdown", renderMarkdown(report(), { language, knowledge }))],
    ["json", () => saveFile(`${name}.json`, "application/json", jsonText(recommender.recommend(profile)))],
    ["profile", () => saveProfile(say("web.file.profile"), profile)],
  ];
  return html`<h3>${say("web.downloads.title")}</h3>
    <ul class="modes">
      ${forms.map(
        ([id, take]) => html`<li>
          <button type="button" class="mode" @click=${take}>
            <strong>${say(`web.download.${id}`)}</strong>
            <span>${say(`web.download.${id}.says`)}</span>
          </button>
        </li>`,
      )}
    </ul>`;
}
