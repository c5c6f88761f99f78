import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { AskedQuestion } from "../../questions.ts";
import type { Scene } from "../scene.ts";
import { capitalised, optionsWith } from "./choices.ts";
import { idOf } from "./ids.ts";

/** One of a long list of options. */
export function selectInput(question: AskedQuestion, scene: Scene, describedBy: string): TemplateResult {
  const { at, field, value, state, issues } = question;
  const { say, text } = scene.words;
  const options = optionsWith(field, [value]);
  const chosen = state === "unknown" ? "unknown" : options.some((option) => option.value === value) ? String(value) : "";
  const choose = (event: Event) => {
    const picked = (event.currentTarget as HTMLSelectElement).value;
    const option = options.find((one) => String(one.value) === picked);
    if (picked === "unknown") scene.act({ type: "unknown", at });
    else scene.act(option ? { type: "answer", at, value: option.value } : { type: "clear", at });
  };
  return html`<select
    id=${idOf(at)}
    aria-describedby=${describedBy}
    aria-invalid=${issues.length > 0}
    .value=${live(chosen)}
    @change=${choose}
  >
    <option value="" ?selected=${chosen === ""}>${say("web.choose-one")}</option>
    ${options.map((option) => {
      const name = String(option.value);
      return html`<option value=${name} ?selected=${chosen === name}>${capitalised(text(option.label))}</option>`;
    })}
    <option value="unknown" ?selected=${chosen === "unknown"}>${say("web.unknown")}</option>
  </select>`;
}
