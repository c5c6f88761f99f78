import { changesDocument, type Recommender } from "@channelfit/rules";
import {
  type Candidate,
  type ChangeOptions,
  type CompanyProfile,
  labelOf,
  type NetworkId,
  type Report,
} from "@channelfit/schema";
import { html, nothing, type TemplateResult } from "lit";
import type { Words } from "../scene.ts";
import { blocksView } from "./block-view.ts";

/** Which network a person wants explained. */
export interface Explained {
  readonly explained: NetworkId | undefined;
  readonly explain: (network: NetworkId | undefined) => void;
}

/** Ways to better verdicts by profile; what would change takes a moment to find out. */
const found = new WeakMap<CompanyProfile, Map<string, ChangeOptions | undefined>>();

function changesFor(network: NetworkId, profile: CompanyProfile, recommender: Recommender): ChangeOptions | undefined {
  const known = found.get(profile) ?? new Map<string, ChangeOptions | undefined>();
  found.set(profile, known);
  const key = `${recommender.knowledge.hash} ${network}`;
  const changes = known.get(key) ?? recommender.whatWouldChange(profile, network);
  known.set(key, changes);
  return changes;
}

/** For every network what speaks for and what against it, which open answers could still move it, and what would lift it. */
export function whyNotView(
  words: Words,
  recommender: Recommender,
  { profile, report }: { readonly profile: CompanyProfile; readonly report: Report },
  { explained, explain }: Explained,
): TemplateResult {
  return html`<section class="told">
    <h3>${words.say("web.why-not")}</h3>
    <p class="muted">${words.say("web.why-not.says")}</p>
    <div class="networks">${report.candidates.map(networkView)}</div>
  </section>`;

  function networkView(candidate: Candidate): TemplateResult {
    const { network, verdict } = candidate;
    const names = recommender.knowledge.networks.find(({ id }) => id === network)?.names;
    const isOpen = explained === network;
    const toggle = (event: Event) => {
      const { open } = event.currentTarget as HTMLDetailsElement;
      if (open !== isOpen) explain(open ? network : undefined);
    };
    return html`<details class="network" name="network" .open=${isOpen} @toggle=${toggle}>
      <summary>
        <strong>${names ? words.text(names) : network}</strong>
        <span class="chip" data-verdict=${verdict}>${words.phrase(`verdict.${verdict}.name`)}</span>
      </summary>
      ${isOpen ? explanation(candidate) : nothing}
    </details>`;
  }

  function explanation({ network, verdict, contributions, whyNot, confidence }: Candidate): TemplateResult {
    const { say, text, phrase } = words;
    const reasons = (effect: "for" | "against") =>
      contributions.filter((contribution) => contribution.effect === effect).map(({ reason }) => text(reason.says));
    const against = [...whyNot, ...confidence.reasons].map(({ says }) => text(says));
    const missing = recommender.explain(profile, network)?.missing ?? [];
    const open = missing.map(({ field, fit }) =>
      say("web.why-not.missing", { label: text(labelOf(field)), lower: Math.round(fit.lower), upper: Math.round(fit.upper) }),
    );
    return html`<p>${phrase(`verdict.${verdict}.meaning`)}</p>
      ${list(say("web.why-not.against"), [...against, ...reasons("against")])} ${list(say("web.why-not.for"), reasons("for"))}
      ${open.length > 0 ? list(say("web.why-not.open"), open) : nothing} ${lifts(network)}`;
  }

  function lifts(network: NetworkId): TemplateResult[] {
    const changes = changesFor(network, profile, recommender);
    const { language } = words;
    const sections = changes ? changesDocument(changes, { language, knowledge: recommender.knowledge }) : [];
    return sections.map(({ title, blocks }) => html`<h4>${title}</h4>${blocksView(blocks)}`);
  }

  function list(title: string, sentences: readonly string[]): TemplateResult {
    const shown = [...new Set(sentences)];
    if (shown.length === 0) return html`<h4>${title}</h4><p class="muted">${words.say("web.why-not.nothing")}</p>`;
    return html`<h4>${title}</h4>
      <ul>
        ${shown.map((sentence) => html`<li>${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}</li>`)}
      </ul>`;
  }
}
