import type { Recommender } from "@channelfit/rules";
import type { NetworkId } from "@channelfit/schema";
import { html, nothing, type TemplateResult } from "lit";
import { createSession, type SessionAction, sessionModes } from "../session.ts";
import { questionsOfMode } from "../view.ts";
import { type App, trialOf } from "./app.ts";
import { askOne } from "./ask-one.ts";
import { askSteps, type Walk } from "./ask-steps.ts";
import { sceneOf } from "./conversation.ts";
import { picturePanel } from "./picture-panel.ts";
import type { reportView } from "./report/report-view.ts";
import type { Scene } from "./scene.ts";
import { type StartActions, startView } from "./start-view.ts";

/** What a person can do besides answering. */
export interface Actions extends StartActions, Omit<Walk, "step" | "warned"> {
  readonly toTab: (id: string) => void;
  readonly toQuestions: () => void;
  readonly save: () => void;
  readonly tryOut: (action: SessionAction) => void;
  readonly resetTrial: () => void;
  readonly adoptTrial: () => void;
  readonly explain: (network: NetworkId | undefined) => void;
  readonly togglePicture: () => void;
  readonly toggleNetworks: () => void;
}

/** How the report is shown. */
export type ReportView = typeof reportView;

/** Where the configurator stands, beside the conversation. */
export interface Standing {
  readonly app: App;
  /** What tells the report; missing until it is loaded. */
  readonly teller: { readonly recommender: Recommender; readonly tell: ReportView } | undefined;
  /** Whether the answers outlive the window. */
  readonly isKept: boolean;
  readonly actions: Actions;
}

/** All there is to see. */
export function frame(scene: Scene, standing: Standing): TemplateResult {
  const { app } = standing;
  return html`
    ${app.notice ? html`<p class="notice" role="status">${app.notice}</p>` : nothing}
    ${inFront(scene, standing)}
    <p class="hidden" aria-live="polite">${app.place === "questions" ? announcement(scene) : ""}</p>
  `;
}

function inFront(scene: Scene, { app, teller, isKept, actions }: Standing): TemplateResult {
  const { words, view, profile, state, form, recommender } = scene;
  if (app.place === "start") {
    const modes = sessionModes.map((mode) => {
      const session = createSession(profile ?? { schemaVersion: "", assessedAt: "" }, mode);
      return { mode, questions: questionsOfMode(form, recommender, session) };
    });
    return startView({ modes, isKept, resumable: app.resumable ? view.progress : undefined }, words, actions);
  }
  if (app.place === "report" && profile) {
    if (!teller) return html`<p class="loading">${words.say("web.loading")}</p>`;
    return teller.tell(scene, teller.recommender, {
      ...actions,
      profile,
      tab: app.tab,
      explained: app.explained,
      trial: sceneOf({ form, recommender }, trialOf(app), words.language, actions.tryOut),
    });
  }
  const walk = { ...actions, step: app.step, warned: app.warned };
  const { isPictureOpen: isOpen, allNetworks } = app;
  const folds = { isOpen, toggle: actions.togglePicture, allNetworks, toggleNetworks: actions.toggleNetworks };
  return html`<div class="split">
    <div class="ask">
      ${state.mode === "matters" ? askOne(scene, walk) : askSteps(scene, walk)}
      <div class="row tools">
        <button type="button" class="quiet" ?disabled=${!view.canUndo} @click=${() => scene.act({ type: "undo" })}>
          ${words.say("web.undo")}
        </button>
        <button type="button" class="quiet" @click=${actions.save}>${words.say("web.save")}</button>
      </div>
    </div>
    ${picturePanel(scene, folds)}
  </div>`;
}

/** What a screen reader hears when the picture changes. */
function announcement({ preview, words: { say, phrase } }: Scene): string {
  if (!preview) return say("web.picture.pending");
  const { report, gates } = preview;
  const met = gates.filter(({ state }) => state === "pass").length;
  return say("web.announce", { status: phrase(`status.${report.status}.name`), met, gates: gates.length });
}
