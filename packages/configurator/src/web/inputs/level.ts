import { html, type TemplateResult } from "lit";
import type { FormField } from "../../field.ts";
import type { AskedQuestion } from "../../questions.ts";
import type { Scene } from "../scene.ts";
import { capitalised, optionCard, unknownCard } from "./choices.ts";
import { idOf } from "./ids.ts";

/** A level on a scale, lowest first. */
export function levelInput(question: AskedQuestion, scene: Scene): TemplateResult {
  const { at, field, value } = question;
  return html`<div class="scale">
    ${field.options.map((option) =>
      optionCard({
        type: "radio",
        name: idOf(at),
        value: String(option.value),
        label: capitalised(scene.words.text(option.label)),
        checked: option.value === value,
        choose: () => scene.act({ type: "answer", at, value: option.value }),
      }),
    )}
    ${unknownCard(question, scene, "radio")}
  </div>`;
}

/** Whole numbers between limits so close that each can be a card of its own. */
export function isShortScale({ limits: { minimum, maximum } }: FormField): boolean {
  return minimum !== undefined && maximum !== undefined && maximum - minimum < mostPlaces;
}

const mostPlaces = 5;

/** One of a few whole numbers, such as a place in an order. */
export function placeInput(question: AskedQuestion, scene: Scene): TemplateResult {
  const { at, field, value } = question;
  const { minimum = 0, maximum = 0 } = field.limits;
  const places = Array.from({ length: maximum - minimum + 1 }, (_, step) => minimum + step);
  return html`<div class="cards cards-tiny">
    ${places.map((place) =>
      optionCard({
        type: "radio",
        name: idOf(at),
        value: String(place),
        label: scene.words.number(place),
        checked: place === value,
        choose: () => scene.act({ type: "answer", at, value: place }),
      }),
    )}
    ${unknownCard(question, scene, "radio")}
  </div>`;
}
