import type { Candidate, Report } from "@channelfit/schema";
import { html, type TemplateResult } from "lit";
import type { Scene } from "../scene.ts";

/** For every network what speaks for and what against it. */
export function whyNotView(scene: Scene, { candidates }: Report): TemplateResult {
  return html`<h3>${scene.words.say("web.why-not")}</h3>
    <p class="muted">${scene.words.say("web.why-not.says")}</p>
    <div class="networks">${candidates.map((candidate) => networkView(candidate, scene))}</div>`;
}

function networkView(candidate: Candidate, { words, recommender }: Scene): TemplateResult {
  const { say, text, phrase } = words;
  const { network, verdict, contributions, whyNot, confidence } = candidate;
  const names = recommender.knowledge.networks.find(({ id }) => id === network)?.names;
  const reasons = (effect: "for" | "against") =>
    contributions.filter((contribution) => contribution.effect === effect).map(({ reason }) => text(reason.says));
  const against = [
    ...whyNot.map(({ says }) => text(says)),
    ...reasons("against"),
    ...confidence.reasons.map(({ says }) => text(says)),
  ];
  return html`<details class="network">
    <summary>
      <strong>${names ? text(names) : network}</strong>
      <span class="chip" data-verdict=${verdict}>${phrase(`verdict.${verdict}.name`)}</span>
    </summary>
    <p>${phrase(`verdict.${verdict}.meaning`)}</p>
    ${reasonList(say("web.why-not.against"), against)} ${reasonList(say("web.why-not.for"), reasons("for"))}
  </details>`;

  function reasonList(title: string, sentences: readonly string[]): TemplateResult {
    const shown = [...new Set(sentences)];
    return html`<h4>${title}</h4>
      ${
        shown.length === 0
          ? html`<p class="muted">${say("web.why-not.nothing")}</p>`
          : html`<ul>
              ${shown.map((sentence) => html`<li>${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}</li>`)}
            </ul>`
      }`;
  }
}
