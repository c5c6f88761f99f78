import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { StepView } from "../view.ts";
import { issueSummary } from "./inputs/issue-summary.ts";
import { questionsView } from "./inputs/questions.ts";
import type { Scene } from "./scene.ts";
import { stepList } from "./step-list.ts";

/** Where in the questions a person is, and how to move. */
export interface Walk {
  /** Id of the step in front; the first where absent. */
  readonly step: string | undefined;
  /** Whether to point out what is wrong with the answers. */
  readonly warned: boolean;
  readonly toStep: (id: string) => void;
  readonly forward: () => void;
  readonly toStart: () => void;
  readonly toReport: () => void;
}

/** The step in front. */
export function stepInFront(steps: readonly StepView[], id: string | undefined): StepView | undefined {
  return steps.find((step) => step.id === id) ?? steps[0];
}

/** The questions of one step, and the way through the steps. */
export function askSteps(scene: Scene, walk: Walk): TemplateResult {
  const { view, words } = scene;
  const { say, text } = words;
  const { steps } = view;
  const step = stepInFront(steps, walk.step);
  if (!step) return html`${nothing}`;
  const position = steps.indexOf(step);
  const before = steps[position - 1];
  const isLast = position === steps.length - 1;
  const issues = step.questions.filter((question) => question.issues.length > 0);
  return html`
    ${keyed(step.id, stepList(steps, step, words, walk.toStep))}
    <section class="step" aria-labelledby="title">
      <h2 id="title" tabindex="-1">${text(step.names)}</h2>
      ${step.intro ? html`<p class="lead">${text(step.intro)}</p>` : nothing}
      ${walk.warned ? issueSummary(issues, words) : nothing}
      ${keyed(step.id, html`<div class="questions">${questionsView(step.questions, scene)}</div>`)}
      <div class="row walk">
        <button type="button" class="primary" @click=${walk.forward}>${say(isLast ? "web.to-report" : "web.next")}</button>
        <button type="button" class="secondary" @click=${() => (before ? walk.toStep(before.id) : walk.toStart())}>
          ${say(before ? "web.back" : "web.to-start")}
        </button>
        ${isLast ? nothing : html`<button type="button" class="quiet" @click=${walk.toReport}>${say("web.to-report")}</button>`}
      </div>
    </section>
  `;
}
