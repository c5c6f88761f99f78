import { compareReports, type Recommender } from "@channelfit/rules";
import type { CompanyProfile, NetworkId, Reason, Report, ReportComparison } from "@channelfit/schema";
import { html, nothing, type TemplateResult } from "lit";
import webReport from "../../../messages/web-report.json" with { type: "json" };
import { questionsView } from "../inputs/questions.ts";
import type { Scene } from "../scene.ts";

/** What a person can do with a trial. */
export interface TrialActions {
  readonly resetTrial: () => void;
  readonly adoptTrial: () => void;
}

/** Answers to change for a trial, and what that would change. */
export function whatIfView(
  trial: Scene,
  recommender: Recommender,
  before: { readonly profile: CompanyProfile; readonly report: Report },
  actions: TrialActions,
): TemplateResult {
  const { say } = trial.words;
  const questions = trial.view.steps
    .flatMap((step) => step.questions)
    .filter(({ field, entries }) => entries.length === 0 && webReport.whatIf.includes(field.path));
  const changes = comparison(trial, recommender, before);
  return html`<h3>${say("web.tab.what-if")}</h3>
    <p class="muted">${say("web.what-if.says")}</p>
    <div class="trial">
      <div class="questions">${questionsView(questions, trial)}</div>
      <section class="outcome" aria-live="polite">
        ${outcome(trial, recommender, changes)}
        ${trial.state.done.length > 0 ? html`<div class="row">${buttons(trial, changes, actions)}</div>` : nothing}
      </section>
    </div>`;
}

/** What the trial changes; nothing to say while its answers tell nothing. */
function comparison(
  { profile: after }: Scene,
  { recommend, knowledge }: Recommender,
  before: { readonly profile: CompanyProfile; readonly report: Report },
): ReportComparison | undefined {
  if (!after) return undefined;
  const profiles = { before: before.profile, after };
  return compareReports(before.report, recommend(after), { profiles, knowledge });
}

/** The way back as soon as anything was tried; what differs can become an answer. */
function buttons({ words: { say } }: Scene, changes: ReportComparison | undefined, actions: TrialActions): TemplateResult {
  return html`<button type="button" class="secondary" @click=${actions.resetTrial}>${say("web.what-if.reset")}</button>
    ${
      changes && changes.answers.length > 0
        ? html`<button type="button" class="quiet" @click=${actions.adoptTrial}>${say("web.what-if.adopt")}</button>`
        : nothing
    }`;
}

function outcome({ words }: Scene, { knowledge }: Recommender, changes: ReportComparison | undefined): TemplateResult {
  const { say, text, phrase } = words;
  if (!changes) return html`<p class="muted">${say("web.picture.pending")}</p>`;
  const { status, networks, gates, answers } = changes;
  if (answers.length === 0) return html`<p class="muted">${say("web.what-if.none")}</p>`;
  const verdict = (judged: { readonly verdict: string } | null) => (judged ? phrase(`verdict.${judged.verdict}.name`) : "–");
  const state = (named: string | null) => (named ? phrase(`gate-state.${named}`) : "–");
  const nameOf = (id: NetworkId) => knowledge.networks.find((network) => network.id === id)?.names ?? { de: id, en: id };
  const moved = networks.filter((network) => network.before?.verdict !== network.after?.verdict);
  if (!status && moved.length === 0 && gates.length === 0) return html`<p>${say("web.what-if.same")}</p>`;
  return html`
    ${
      status
        ? html`<p class="standing-name">
            ${move(phrase(`status.${status.before}.name`), phrase(`status.${status.after}.name`))}
          </p>`
        : ""
    }
    <ul class="moves">
      ${gates.map(({ gate, because, ...states }) =>
        line(text(knowledge.gates.find(({ id }) => id === gate)?.names ?? { de: gate, en: gate }), {
          from: state(states.before),
          to: state(states.after),
          reasons: because.gained,
        }),
      )}
      ${moved.map(({ network, because, ...judged }) =>
        line(text(nameOf(network)), {
          from: verdict(judged.before),
          to: verdict(judged.after),
          reasons: because.gained,
        }),
      )}
    </ul>
  `;

  function move(from: string, to: string): TemplateResult {
    return html`${from} <span aria-hidden="true">→</span><span class="hidden">${say("web.what-if.becomes")}</span> ${to}`;
  }

  function line(name: string, { from, to, reasons }: { from: string; to: string; reasons: readonly Reason[] }): TemplateResult {
    const said = [...new Set(reasons.map(({ says }) => text(says)))];
    return html`<li><strong>${name}:</strong> ${move(from, to)}${said.map((sentence) => html`<small>${sentence}</small>`)}</li>`;
  }
}
