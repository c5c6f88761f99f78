import { html, type TemplateResult } from "lit";
import { entryName } from "../../field.ts";
import type { AskedQuestion } from "../../questions.ts";
import type { Scene } from "../scene.ts";
import { capitalised, optionCard, optionsWith, severalCards, unknownCard } from "./choices.ts";
import { idOf } from "./ids.ts";

/** A list of entries: those that have a name are chosen by it, the others are added one by one. */
export function entriesInput(question: AskedQuestion, scene: Scene): TemplateResult {
  const { at, field, value } = question;
  const naming = entryName(field);
  if (!naming) {
    return html`<button type="button" class="secondary" @click=${() => scene.act({ type: "add", at })}>
      ${scene.words.say("web.entry.add")}
    </button>`;
  }
  const key = naming.path.slice(naming.path.lastIndexOf(".") + 1);
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  const names = entries.flatMap((entry) => {
    const name = entry !== null && typeof entry === "object" ? Reflect.get(entry, key) : undefined;
    return typeof name === "string" || typeof name === "number" ? [name] : [];
  });
  return severalCards(
    question,
    scene,
    names,
    html`
    ${optionsWith(naming, names).map((option) =>
      optionCard({
        type: "checkbox",
        name: idOf(at),
        value: String(option.value),
        label: capitalised(scene.words.text(option.label)),
        checked: names.includes(option.value),
        choose: (checked) => {
          const others = names.filter((name) => name !== option.value);
          scene.act({ type: "choose", at, names: checked ? [...others, option.value] : others });
        },
      }),
    )}
    ${unknownCard(question, scene, "checkbox")}
  `,
  );
}
