import { html, type TemplateResult } from "lit";
import type { StepView } from "../view.ts";
import type { Words } from "./scene.ts";

/** How far each step has come, and behind it the way to any of them. */
export function stepList(
  steps: readonly StepView[],
  current: StepView,
  { say, text }: Words,
  toStep: (id: string) => void,
): TemplateResult {
  const share = ({ progress: { answered, total } }: StepView) => (total === 0 ? 0 : answered / total);
  const position = steps.indexOf(current) + 1;
  return html`<nav class="steps" aria-label=${say("web.steps")}>
    <div class="meter" aria-hidden="true">
      ${steps.map((step) => html`<span class="fill" data-current=${step === current} .style=${`--done: ${share(step)}`}></span>`)}
    </div>
    <details class="all-steps">
      <summary>${say("web.step", { number: position, total: steps.length })}</summary>
      <ol>
        ${steps.map(
          ({ id, names, progress }) => html`<li>
            <button type="button" aria-current=${id === current.id ? "step" : "false"} @click=${() => toStep(id)}>
              <span>${text(names)}</span>
              <span class="muted small">${say("web.step.answered", { ...progress })}</span>
            </button>
          </li>`,
        )}
      </ol>
    </details>
  </nav>`;
}
