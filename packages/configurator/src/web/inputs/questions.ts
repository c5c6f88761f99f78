import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { entryName } from "../../field.ts";
import type { AskedQuestion, Entry } from "../../questions.ts";
import type { Scene } from "../scene.ts";
import { capitalised } from "./choices.ts";
import { idOf } from "./ids.ts";
import { questionView } from "./question.ts";

/** Questions that stand together: one by itself, or all that belong to one entry of a list. */
type Group = { readonly question: AskedQuestion } | { readonly entry: Entry; readonly questions: readonly AskedQuestion[] };

/** Questions in their order; those about an entry of a list stand together under its name. */
export function questionsView(questions: readonly AskedQuestion[], scene: Scene, depth = 0): TemplateResult {
  return html`${repeat(
    groupsOf(questions.filter(isAskedHere), depth),
    (group) => ("question" in group ? group.question.at : group.entry.at),
    (group) => ("question" in group ? questionView(group.question, scene) : entryView(group, scene, depth)),
  )}`;
}

/** What names an entry is chosen at its list. */
function isAskedHere({ field, entries }: AskedQuestion): boolean {
  const list = entries.at(-1)?.list;
  return list === undefined || entryName(list)?.path !== field.path;
}

function groupsOf(questions: readonly AskedQuestion[], depth: number): Group[] {
  const groups: Group[] = [];
  for (const question of questions) {
    const entry = question.entries[depth];
    const last = groups.at(-1);
    if (!entry) groups.push({ question });
    else if (last && "entry" in last && last.entry.at === entry.at)
      groups.splice(-1, 1, { entry, questions: [...last.questions, question] });
    else groups.push({ entry, questions: [question] });
  }
  return groups;
}

function entryView({ entry, questions }: Extract<Group, { entry: Entry }>, scene: Scene, depth: number): TemplateResult {
  const { say, text } = scene.words;
  const name = entry.name ? capitalised(text(entry.name.label)) : say("web.entry", { number: entry.position + 1 });
  const id = `${idOf(entry.at)}-name`;
  return html`<div class="entry" role="group" aria-labelledby=${id}>
    <p class="entry-name" id=${id}><span class="hidden">${text(entry.list.label)}: </span>${name}</p>
    ${questionsView(questions, scene, depth + 1)}
    ${
      entryName(entry.list)
        ? nothing
        : html`<button type="button" class="quiet" @click=${() => scene.act({ type: "remove", at: entry.at })}>
            ${say("web.entry.remove")}
          </button>`
    }
  </div>`;
}
