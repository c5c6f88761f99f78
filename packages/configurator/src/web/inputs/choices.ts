import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { entryName, type FormField, type FormOption } from "../../field.ts";
import type { AskedQuestion } from "../../questions.ts";
import type { Scene } from "../scene.ts";
import { idOf } from "./ids.ts";

/** An option to tap: a native radio or checkbox in a card. */
export function optionCard(input: {
  readonly type: "radio" | "checkbox";
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly checked: boolean;
  readonly quiet?: boolean;
  readonly choose: (checked: boolean) => void;
}): TemplateResult {
  const { type, name, value, label, checked, quiet = false, choose } = input;
  return html`<label class="card ${quiet ? "card-quiet" : ""}">
    <input
      type=${type}
      name=${name}
      value=${value}
      .checked=${live(checked)}
      @change=${(event: Event) => choose((event.currentTarget as HTMLInputElement).checked)}
    />
    <span>${label}</span>
  </label>`;
}

/** The card for “don't know”, which is an answer to every question. */
export function unknownCard({ at, field, state }: AskedQuestion, scene: Scene, type: "radio" | "checkbox"): TemplateResult {
  return optionCard({
    type,
    name: type === "radio" ? idOf(at) : `${idOf(at)}-unknown`,
    value: "unknown",
    label: field.unknown ? capitalised(scene.words.text(field.unknown.label)) : scene.words.say("web.unknown"),
    checked: state === "unknown",
    quiet: true,
    choose: (checked) => scene.act(checked ? { type: "unknown", at } : { type: "clear", at }),
  });
}

/** One of several options. */
export function choiceInput(question: AskedQuestion, scene: Scene): TemplateResult {
  const { at, field, value, state } = question;
  return html`<div class="cards">
    ${optionsWith(field, [value]).map((option) =>
      optionCard({
        type: "radio",
        name: idOf(at),
        value: String(option.value),
        label: capitalised(scene.words.text(option.label)),
        checked: state !== "unknown" && option.value === value,
        choose: () => scene.act({ type: "answer", at, value: option.value }),
      }),
    )}
    ${unknownCard(question, scene, "radio")}
  </div>`;
}

/** Any number of several options. */
export function choicesInput(question: AskedQuestion, scene: Scene): TemplateResult {
  const { at, field, value } = question;
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  return severalCards(
    question,
    scene,
    chosen,
    html`
    ${optionsWith(field, chosen).map((option) =>
      optionCard({
        type: "checkbox",
        name: idOf(at),
        value: String(option.value),
        label: capitalised(scene.words.text(option.label)),
        checked: chosen.includes(option.value),
        choose: (checked) => {
          const others = chosen.filter((entry) => entry !== option.value);
          scene.act({ type: "answer", at, value: checked ? [...others, option.value] : others });
        },
      }),
    )}
    ${unknownCard(question, scene, "checkbox")}
  `,
  );
}

/** From so many options on, cards shrink; within an entry they fold up as well. */
const many = 13;

/** Cards of which several can be chosen; long lists within an entry open on demand and name what is chosen. */
export function severalCards(
  { field, entries }: Pick<AskedQuestion, "field" | "entries">,
  { words: { say, text } }: Scene,
  chosen: readonly unknown[],
  cards: TemplateResult,
): TemplateResult {
  const options = (field.kind === "entries" ? entryName(field)?.options : field.options) ?? [];
  if (options.length < many) return html`<div class="cards cards-small">${cards}</div>`;
  const chips = html`<div class="chips">${cards}</div>`;
  if (entries.length === 0) return chips;
  const names = optionsWith({ options, open: true }, chosen).filter(({ value }) => chosen.includes(value));
  return html`<details class="fold">
    <summary>
      ${names.length === 0 ? say("web.choose-some") : names.map(({ label }) => text(label)).join(", ")}
      <span class="hidden">: ${text(field.label)}</span>
    </summary>
    ${chips}
  </details>`;
}

/** The options of a field, and the answers beside them that a loaded profile may hold. */
export function optionsWith({ options, open }: Pick<FormField, "options" | "open">, answers: readonly unknown[]): FormOption[] {
  const more = open ? answers.filter((answer) => typeof answer === "string" && answer !== "") : [];
  const unlisted = (more as string[]).filter((answer) => !options.some(({ value }) => value === answer));
  return [...options, ...unlisted.map((value) => ({ value, label: { de: value, en: value } }))];
}

/** A label at the beginning of a line. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
