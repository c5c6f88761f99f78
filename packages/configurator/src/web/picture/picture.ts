import type { ReadinessStatus } from "@channelfit/schema";
import { html, type TemplateResult } from "lit";
import type { Scene } from "../scene.ts";
import { capacityBar } from "./capacity-bar.ts";
import { gateLights } from "./gate-lights.ts";
import { networkBars } from "./network-bars.ts";
import { lamp, type Sign } from "./signs.ts";
import { topRisks } from "./top-risks.ts";

const signs: Readonly<Record<ReadinessStatus, Sign>> = {
  ready: "good",
  pilot: "good",
  "prepare-first": "open",
  "not-ready": "poor",
  "insufficient-data": "quiet",
};

/** What of the picture a person has unfolded. */
export interface PictureFolds {
  readonly allNetworks: boolean;
  readonly toggleNetworks: () => void;
}

/** How the company stands after the answers so far. */
export function picture(scene: Scene, folds: PictureFolds): TemplateResult {
  const { preview, view, words, recommender } = scene;
  const { say, phrase } = words;
  if (!preview) return html`<p class="muted">${say("web.picture.pending")}</p>`;
  const { report, gates, networks, capacity, risks } = preview;
  return html`
    <div class="standing">
      ${lamp(signs[report.status])}
      <div>
        <p class="standing-name">${phrase(`status.${report.status}.name`)}</p>
        <p class="muted small">${say("web.picture.progress", { ...view.progress })}</p>
      </div>
    </div>
    <h3>${say("web.picture.gates")}</h3>
    ${gateLights(gates, words)}
    <h3>${say("web.picture.networks")}</h3>
    <p class="muted small">${say("web.picture.networks.says")}</p>
    ${networkBars(networks, { words, all: folds.allNetworks, toggle: folds.toggleNetworks })}
    <h3>${say("web.picture.capacity")}</h3>
    ${capacityBar(capacity, words)}
    <h3>${say("web.picture.risks")}</h3>
    ${topRisks(risks.slice(0, Number(recommender.knowledge.parameters.topRisks?.value)), words)}
  `;
}

/** The picture in one line, for the bar that stands in for it where there is no room. */
export function pictureInBrief({ preview, words: { phrase, say } }: Scene): TemplateResult {
  if (!preview) return html`<span class="muted">${say("web.picture.pending")}</span>`;
  const { status } = preview.report;
  return html`${lamp(signs[status])}<span>${phrase(`status.${status}.name`)}</span>`;
}
