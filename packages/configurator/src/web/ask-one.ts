import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { Walk } from "./ask-steps.ts";
import { questionsView } from "./inputs/questions.ts";
import type { Scene } from "./scene.ts";

/** One question after another, while an answer can still change the result. */
export function askOne(scene: Scene, walk: Walk): TemplateResult {
  const { view, words } = scene;
  const { say, text } = words;
  const { current, previous, progress, settled } = view;
  const go = (at: string | null) => scene.act({ type: "go", at });
  const back = previous
    ? html`<button type="button" class="secondary" @click=${() => go(previous.at)}>${say("web.back")}</button>`
    : html`<button type="button" class="secondary" @click=${walk.toStart}>${say("web.to-start")}</button>`;
  if (!current) {
    return html`<section class="step" aria-labelledby="title">
      <h2 id="title" tabindex="-1">${say("web.settled.title")}</h2>
      <p class="lead">${say("web.settled.says")}</p>
      <div class="row walk">
        <button type="button" class="primary" @click=${walk.toReport}>${say("web.to-report")}</button>
        ${back}
      </div>
    </section>`;
  }
  const step = view.steps.find(({ id }) => id === current.step);
  return html`<section class="step" aria-labelledby="title">
    <p class="eyebrow">${say("web.picture.progress", { ...progress })}</p>
    <h2 id="title" tabindex="-1">${step ? text(step.names) : ""}</h2>
    ${settled ? html`<p class="note">${say("web.settled.says")}</p>` : nothing}
    ${keyed(current.at, html`<div class="questions">${questionsView([current], staying(scene, current.at))}</div>`)}
    <div class="row walk">
      <button
        type="button"
        class="primary"
        @click=${() => {
          if (current.state === "open") scene.act({ type: "unknown", at: current.at });
          go(null);
        }}
      >
        ${say(current.state === "open" ? "web.skip" : "web.next")}
      </button>
      ${back}
      <button type="button" class="quiet" @click=${walk.toReport}>${say("web.to-report")}</button>
    </div>
  </section>`;
}

/** An answer leaves its question in front, so that arrow keys can move among the options; only “continue” goes on. */
function staying(scene: Scene, at: string): Scene {
  return {
    ...scene,
    act: (action) => {
      scene.act(action);
      scene.act({ type: "go", at });
    },
  };
}
