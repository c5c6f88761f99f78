import type { Recommender } from "@channelfit/rules";
import type { Language } from "@channelfit/schema";
import type { Form } from "../form.ts";
import { message } from "../messages.ts";
import { previewOf } from "../preview.ts";
import { type AskedQuestion, questionsOf } from "../questions.ts";
import { reduce, type SessionAction, type SessionState } from "../session.ts";
import { type SessionView, viewOf } from "../view.ts";
import type { Prompter, Reply } from "./prompter.ts";
import { typedAnswer } from "./typed-answer.ts";
import { answerLine, askingOf, previewLine } from "./wording.ts";

/** Whom a conversation is led with, about what, and who hears of it. */
export interface Dialog {
  readonly form: Form;
  readonly recommender: Recommender;
  readonly language: Language;
  readonly prompter: Prompter;
  /** Shows a line, or an empty one. */
  readonly show: (line: string) => void;
  /** Whether somebody interrupted between two questions. */
  readonly isInterrupted: () => boolean;
  /** Is told every state as soon as there is one, so that nothing is lost. */
  readonly keep: (state: SessionState) => Promise<void>;
}

/** How a conversation ended: nothing was left to ask, or somebody interrupted it. */
export interface Ending {
  readonly state: SessionState;
  readonly stopped: boolean;
}

/** Asks until nothing is left to ask, or until somebody interrupts. */
export async function converse(dialog: Dialog, begun: SessionState): Promise<Ending> {
  const { form, recommender, prompter, show, keep, language } = dialog;
  let state = begun;
  let step = "";
  let shownBefore: string | undefined;
  for (;;) {
    const view = viewOf(form, recommender, state);
    const { current } = view;
    if (!current) return { state, stopped: false };
    if (current.step !== step) heading(view, current, dialog);
    step = current.step;
    const preview = previewOf(form, recommender, state);
    const line = preview && previewLine(preview, view.progress, language);
    if (line !== undefined && line !== shownBefore) show(`  ${line}`);
    shownBefore = line;
    const asking = askingOf(current, language);
    if (asking.help !== undefined) show(`  ${asking.help}`);
    const reply: Reply = dialog.isInterrupted() ? { kind: "stop" } : await prompter.ask(asking);
    if (reply.kind === "stop") return { state, stopped: true };
    if (reply.kind === "why") {
      show(`  ${message("ask.why", language, { why: current.field.why?.[language] ?? message("ask.no-reason", language) })}`);
      continue;
    }
    const action = actionFor(reply, current, view, language);
    if (!action) continue;
    state = reduce(form, state, action);
    if (action.type === "go") continue;
    state = shownAnswer(state, current.at, dialog);
    await keep(state);
  }
}

function heading({ steps }: SessionView, { step: id }: AskedQuestion, { show, language }: Dialog): void {
  const position = steps.findIndex((step) => step.id === id);
  const step = steps[position];
  if (!step) return;
  show("");
  show(message("ask.step", language, { name: step.names[language], position: position + 1, count: steps.length }));
  if (step.intro) show(`  ${step.intro[language]}`);
}

/** What happens after a reply; undefined when there is nowhere to go back to. */
function actionFor(
  reply: Reply,
  { at, field }: AskedQuestion,
  { previous }: SessionView,
  language: Language,
): SessionAction | undefined {
  switch (reply.kind) {
    case "chosen":
      if (field.kind === "entries") return { type: "choose", at, names: reply.values };
      return { type: "answer", at, value: field.kind === "choices" ? reply.values : reply.values[0] };
    case "typed":
      return { type: "answer", at, value: typedAnswer(field, reply.text, language) };
    case "unknown":
      return { type: "unknown", at };
    case "back":
      return previous && { type: "go", at: previous.at };
    default:
      return undefined;
  }
}

/** Shows what was answered, or what is wrong with it; the question then stays. */
function shownAnswer(state: SessionState, at: string, { form, show, language }: Dialog): SessionState {
  const question = questionsOf(form, state).find((candidate) => candidate.at === at);
  if (!question) return state;
  if (question.issues.length === 0) {
    show(`  ${answerLine(question, language)}`);
    return state;
  }
  for (const { says } of question.issues) show(`  ! ${says[language]}`);
  return { ...state, at };
}
