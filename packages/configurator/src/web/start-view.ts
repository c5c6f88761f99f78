import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { SessionMode } from "../session.ts";
import type { Progress } from "../view.ts";
import { fileButton } from "./file-button.ts";
import type { Words } from "./scene.ts";

/** What a person can do at the beginning. */
export interface StartActions {
  readonly begin: (mode: SessionMode) => void;
  readonly resume: () => void;
  readonly discard: () => void;
  readonly open: (file: File) => void;
  readonly keep: (kept: boolean) => void;
}

/** What the beginning shows. */
export interface Start {
  /** Number of questions by mode, in the order they are offered. */
  readonly modes: readonly { readonly mode: SessionMode; readonly questions: number }[];
  /** How far a conversation got that is still there. */
  readonly resumable: Progress | undefined;
  readonly isKept: boolean;
}

/** The beginning: what this is, and how to go about it. */
export function startView({ modes, resumable, isKept }: Start, { say }: Words, actions: StartActions): TemplateResult {
  return html`<section class="start" aria-labelledby="title">
    <h2 id="title" tabindex="-1">${say("web.start.title")}</h2>
    <p class="lead">${say("web.start.lead")}</p>
    ${
      resumable
        ? html`<section class="resume" aria-labelledby="resume-title">
            <h3 id="resume-title">${say("web.resume.title")}</h3>
            <p>${say("web.resume.says", { ...resumable })}</p>
            <div class="row">
              <button type="button" class="primary" @click=${actions.resume}>${say("web.resume.go-on")}</button>
              <button type="button" class="quiet" @click=${actions.discard}>${say("web.resume.discard")}</button>
            </div>
          </section>`
        : html`<h3>${say("web.start.how")}</h3>
            <ul class="modes">
              ${modes.map(({ mode, questions }) => html`<li>${modeButton(mode, questions)}</li>`)}
            </ul>`
    }
    <div class="row foot">
      ${fileButton(say("web.start.load"), actions.open)}
      <label class="switch">
        <input
          type="checkbox"
          .checked=${live(isKept)}
          @change=${(event: Event) => actions.keep((event.currentTarget as HTMLInputElement).checked)}
        />
        <span>${say("web.keep")}<small>${say("web.keep.says")}</small></span>
      </label>
    </div>
    <p class="muted private">${say("web.start.private")}</p>
  </section>`;

  function modeButton(mode: SessionMode, questions: number): TemplateResult {
    const count = mode === "matters" ? say("web.mode.as-few") : say("web.mode.questions", { count: questions });
    return html`<button type="button" class="mode" @click=${() => actions.begin(mode)}>
      <strong>${say(`web.mode.${mode}`)}</strong>
      <span>${say(`web.mode.${mode}.says`)}</span>
      <small>${count}</small>
    </button>`;
  }
}
