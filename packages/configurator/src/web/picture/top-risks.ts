import { html, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { RiskPreview } from "../../preview.ts";
import type { Words } from "../scene.ts";

/** The risks that weigh most. */
export function topRisks(risks: readonly RiskPreview[], { say, text, phrase }: Words): TemplateResult {
  if (risks.length === 0) return html`<p class="muted">${say("web.picture.no-risks")}</p>`;
  return html`<ul class="risks">
    ${repeat(
      risks,
      ({ id }) => id,
      ({ names, severity }) => html`<li>
        <span>${text(names)}</span> <span class="chip" data-severity=${severity}>${phrase(`severity.${severity}`)}</span>
      </li>`,
    )}
  </ul>`;
}
