import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { readNumber, writtenNumber } from "../../numbers.ts";
import type { AskedQuestion } from "../../questions.ts";
import type { Scene } from "../scene.ts";
import { unknownCard } from "./choices.ts";
import { idOf } from "./ids.ts";

/** What a native control says about its answer once somebody has finished with it. */
function typed(event: Event): string {
  return (event.currentTarget as HTMLInputElement | HTMLTextAreaElement).value;
}

/** A control beside the way to say that one does not know. */
function withUnknown(control: TemplateResult, question: AskedQuestion, scene: Scene): TemplateResult {
  return html`<div class="typed">${control}${unknownCard(question, scene, "checkbox")}</div>`;
}

/** A number, typed with a comma or a point. */
export function numberInput(question: AskedQuestion, scene: Scene, describedBy: string): TemplateResult {
  const { at, value, state, issues } = question;
  const { language } = scene.words;
  const control = html`<input
    id=${idOf(at)}
    class="short"
    type="text"
    inputmode="decimal"
    autocomplete="off"
    aria-describedby=${describedBy}
    aria-invalid=${issues.length > 0}
    .value=${live(state === "unknown" ? "" : writtenNumber(value, language))}
    @change=${(event: Event) => scene.act({ type: "answer", at, value: readNumber(typed(event), language) })}
  />`;
  return withUnknown(control, question, scene);
}

/** A day. */
export function dateInput(question: AskedQuestion, scene: Scene, describedBy: string): TemplateResult {
  const { at, value, issues } = question;
  const control = html`<input
    id=${idOf(at)}
    class="short"
    type="date"
    aria-describedby=${describedBy}
    aria-invalid=${issues.length > 0}
    .value=${live(typeof value === "string" ? value : "")}
    @change=${(event: Event) => scene.act({ type: "answer", at, value: typed(event) })}
  />`;
  return question.field.required ? control : withUnknown(control, question, scene);
}

/** A line of text. */
export function textInput(question: AskedQuestion, scene: Scene, describedBy: string): TemplateResult {
  const { at, value, issues } = question;
  const control = html`<input
    id=${idOf(at)}
    type="text"
    autocomplete="off"
    aria-describedby=${describedBy}
    aria-invalid=${issues.length > 0}
    .value=${live(value === undefined || value === null ? "" : String(value))}
    @change=${(event: Event) => scene.act({ type: "answer", at, value: typed(event) })}
  />`;
  return withUnknown(control, question, scene);
}

/** Several texts, one a line. */
export function textsInput(question: AskedQuestion, scene: Scene, describedBy: string): TemplateResult {
  const { at, value, issues } = question;
  const lines = Array.isArray(value) ? value.map(String) : [];
  const answer = (event: Event) => {
    const texts = typed(event)
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
    scene.act(texts.length > 0 ? { type: "answer", at, value: texts } : { type: "clear", at });
  };
  const control = html`<textarea
    id=${idOf(at)}
    rows="3"
    aria-describedby=${describedBy}
    aria-invalid=${issues.length > 0}
    .value=${live(lines.join("\n"))}
    @change=${answer}
  ></textarea>`;
  return withUnknown(control, question, scene);
}
