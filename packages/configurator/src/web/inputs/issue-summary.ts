import { html, nothing, type TemplateResult } from "lit";
import type { AskedQuestion } from "../../questions.ts";
import type { Words } from "../scene.ts";
import { idOf } from "./ids.ts";

/** Everything that is wrong with the answers of a step, each with the way to it. */
export function issueSummary(questions: readonly AskedQuestion[], { say, text }: Words): TemplateResult | typeof nothing {
  if (questions.length === 0) return nothing;
  return html`<div class="issues" role="alert" aria-labelledby="issues-title" tabindex="-1" id="issues">
    <h3 id="issues-title">${say("web.issues.title")}</h3>
    <p>${say("web.issues.says")}</p>
    <ul>
      ${questions.flatMap(({ at, issues }) =>
        issues.map(({ says }) => html`<li><a href="#${idOf(at)}" @click=${goTo}>${text(says)}</a></li>`),
      )}
    </ul>
  </div>`;
}

/** The address of the page stays as it is: links within a shadow tree lead nowhere by themselves. */
function goTo(event: Event): void {
  event.preventDefault();
  const link = event.currentTarget as HTMLAnchorElement;
  const root = link.getRootNode();
  if (root instanceof ShadowRoot) root.getElementById(link.hash.slice(1))?.focus();
}
