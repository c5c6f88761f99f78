import type { GateState } from "@channelfit/schema";
import { html, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { GatePreview } from "../../preview.ts";
import type { Words } from "../scene.ts";
import { lamp, type Sign } from "./signs.ts";

const signs: Readonly<Record<GateState, Sign>> = { pass: "good", fail: "poor", unknown: "open", "not-applicable": "quiet" };

/** The readiness gates as a row of lights with words. */
export function gateLights(gates: readonly GatePreview[], { text, phrase }: Words): TemplateResult {
  return html`<ul class="lights">
    ${repeat(
      gates,
      ({ id }) => id,
      ({ names, state }) => html`<li data-sign=${signs[state]}>
        ${lamp(signs[state])}
        <span class="light-name">${text(names)}</span>
        <span class="light-state">${phrase(`gate-state.${state}`)}</span>
      </li>`,
    )}
  </ul>`;
}
