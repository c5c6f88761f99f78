import { html, nothing, type TemplateResult } from "lit";
import type { FormField } from "../../field.ts";
import type { AskedQuestion } from "../../questions.ts";
import type { Scene } from "../scene.ts";
import { choiceInput, choicesInput } from "./choices.ts";
import { entriesInput } from "./entries.ts";
import { describedBy, idOf } from "./ids.ts";
import { isShortScale, levelInput, placeInput } from "./level.ts";
import { selectInput } from "./select.ts";
import { dateInput, numberInput, textInput, textsInput } from "./typed.ts";

/** How an input is drawn; `describedBy` names what explains it. */
type Input = (question: AskedQuestion, scene: Scene, describedBy: string) => TemplateResult;

/** Up to this many options each gets a card; longer lists fold up. */
const mostCards = 12;

function inputFor(field: FormField): Input {
  const { kind, options, open } = field;
  switch (kind) {
    case "level":
      return levelInput;
    case "choice":
      return options.length > mostCards && !open ? selectInput : choiceInput;
    case "choices":
      return choicesInput;
    case "entries":
      return entriesInput;
    case "integer":
      return isShortScale(field) ? placeInput : numberInput;
    case "number":
      return numberInput;
    case "date":
      return dateInput;
    case "texts":
      return textsInput;
    default:
      return textInput;
  }
}

/** Answers that cannot be taken back where they are given. */
const final: ReadonlySet<Input> = new Set([choiceInput, levelInput, placeInput]);

/** Inputs that take a line of their own among the questions about an entry. */
const wide: ReadonlySet<Input> = new Set([choiceInput, choicesInput, levelInput, entriesInput, textsInput]);

/** Inputs that are one control; the others are groups of controls under a legend. */
const single: ReadonlySet<Input> = new Set([numberInput, dateInput, textInput, textsInput, selectInput]);

/** A question with its input, what is wrong with the answer, and why it is asked. */
export function questionView(question: AskedQuestion, scene: Scene): TemplateResult {
  const { at, field, state, issues } = question;
  const { say, text } = scene.words;
  const id = idOf(at);
  const input = inputFor(field);
  const help = helpOf(field, scene);
  const described = describedBy(at, { help: help !== "", issues: issues.length > 0 });
  const asked = text(field.question);
  const body = html`
    ${help === "" ? nothing : html`<p class="help" id="${id}-help">${help}</p>`}
    ${
      issues.length === 0
        ? nothing
        : html`<div class="problem" id="${id}-issues">${issues.map(({ says }) => html`<p>${text(says)}</p>`)}</div>`
    }
    ${input(question, scene, described)}
    ${question.moot ? html`<p class="moot small muted">${say("web.moot")}</p>` : nothing}
    <div class="aside">
      ${
        field.why
          ? html`<details class="why">
              <summary>${say("web.why")}<span class="hidden">: ${text(field.label)}</span></summary>
              <p>${text(field.why)}</p>
            </details>`
          : nothing
      }
      ${
        state === "open" || !final.has(input)
          ? nothing
          : html`<button type="button" class="quiet" @click=${() => scene.act({ type: "clear", at })}>
              ${say("web.clear")}<span class="hidden">: ${text(field.label)}</span>
            </button>`
      }
    </div>
  `;
  return single.has(input)
    ? html`<div class="question" data-at=${at} data-state=${state} ?data-wide=${wide.has(input)}><label class="asked" for=${id}>${asked}</label>${body}</div>`
    : html`<fieldset
        class="question"
        id=${id}
        data-at=${at}
        tabindex="-1"
        data-state=${state}
        ?data-wide=${wide.has(input)}
        aria-describedby=${described || nothing}>
        <legend class="asked">${asked}</legend>
        ${body}
      </fieldset>`;
}

/** What helps to answer: the words of the question, else what the limits of the field say. */
function helpOf({ kind, help, limits }: FormField, { words: { say, text, number } }: Scene): string {
  const several = kind === "choices" || kind === "entries" ? [say("web.several")] : [];
  const lines = kind === "texts" ? [say("web.one-per-line")] : [];
  const { minimum, maximum, example } = limits;
  const range =
    !help && minimum !== undefined && maximum !== undefined && kind !== "level"
      ? [say("web.range", { minimum: number(minimum), maximum: number(maximum) })]
      : [];
  const sample = !help && example !== undefined && kind !== "choices" ? [say("web.example", { example })] : [];
  return [...(help ? [text(help)] : []), ...range, ...sample, ...several, ...lines].join(" ");
}
