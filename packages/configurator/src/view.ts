import type { Outlook, Recommender } from "@channelfit/rules";
import type { CompanyProfile, Localized, ProfileIssue } from "@channelfit/schema";
import type { Form } from "./form.ts";
import { type AskedQuestion, askedInVain, questionsOf, validPart } from "./questions.ts";
import { type SessionMode, type SessionState, trailOf } from "./session.ts";

/** A conversation as one shows it. */
export interface SessionView {
  readonly mode: SessionMode;
  /** Steps with the questions that belong to the mode or are answered already; steps without any are left out. */
  readonly steps: readonly StepView[];
  /** The question to ask now: the one somebody went to, else the next one; undefined when nothing is left to ask. */
  readonly current?: AskedQuestion;
  /** The question that was answered before it. */
  readonly previous?: AskedQuestion;
  readonly progress: Progress;
  /** Everything that is wrong with the answers. */
  readonly issues: readonly ProfileIssue[];
  /** Whether no further answer can change the status, the hub or the recommended networks. */
  readonly settled: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** A step with its questions. */
export interface StepView {
  readonly id: string;
  readonly names: Localized;
  readonly intro?: Localized;
  readonly questions: readonly AskedQuestion[];
  readonly progress: Progress;
}

/** How many questions have been answered, “don't know” among them, of how many. */
export interface Progress {
  readonly answered: number;
  readonly total: number;
}

/** What a view needs to know about a profile. */
export type Judge = Pick<Recommender, "outlook" | "rankQuestions">;

/** The view of a conversation. */
export function viewOf(form: Form, judge: Judge, state: SessionState): SessionView {
  const { profile, options, outlook, questions } = lookedAt(form, judge, state);
  const asked = questions.filter((question) => isTouched(question) || belongs(question, state.mode, outlook));
  const steps = form.steps.flatMap(({ id, names, intro }): StepView[] => {
    const questions = asked.filter(({ step }) => step === id);
    if (questions.length === 0) return [];
    return [{ id, names, ...(intro && { intro }), questions, progress: progressOf(questions) }];
  });
  const ranked = () => (profile && state.mode === "matters" ? judge.rankQuestions(profile, options).map(({ at }) => at) : []);
  const current = asked.find(({ at }) => at === state.at) ?? nextOf(asked, state, ranked);
  const previous = previousOf(asked, state, current);
  return {
    mode: state.mode,
    steps,
    ...(current && { current }),
    ...(previous && { previous }),
    progress: progressOf(asked),
    issues: asked.flatMap(({ issues }) => issues),
    settled: outlook?.settled ?? false,
    canUndo: state.done.length > 0,
    canRedo: state.undone.length > 0,
  };
}

/** How many questions the mode of a conversation asks, whatever else is answered already. */
export function questionsOfMode(form: Form, judge: Judge, state: SessionState): number {
  const { outlook, questions } = lookedAt(form, judge, state);
  return questions.filter((question) => belongs(question, state.mode, outlook)).length;
}

/** The questions that matter to this company, and what is known of the answers so far. */
function lookedAt(form: Form, judge: Judge, state: SessionState) {
  const profile = validPart(form, state.answers);
  const all = questionsOf(form, state);
  const options = { askedInVain: askedInVain(all) };
  const outlook = profile && judge.outlook(profile, options);
  const moot = new Set(outlook?.moot);
  const questions = all
    .map((question) => (question.state === "open" && moot.has(question.field.path) ? { ...question, moot: true } : question))
    .filter(({ relevant }) => relevant);
  return { profile, options, outlook, questions };
}

/** The profile so far: all answers that are right. */
export function profileOf(form: Form, { answers }: SessionState): CompanyProfile | undefined {
  return validPart(form, answers);
}

function isTouched({ state }: AskedQuestion): boolean {
  return state !== "open";
}

/** Whether a question belongs to a mode; what an entry cannot do without is always asked. */
function belongs({ field, entries, moot }: AskedQuestion, mode: SessionMode, outlook: Outlook | undefined): boolean {
  if (mode === "full" || (field.required && entries.length > 0)) return true;
  if (mode === "quick") return field.tier === "quick" && !moot;
  return outlook?.matters.some((path) => path === field.path || path.startsWith(`${field.path}[]`)) ?? true;
}

function isLeft({ state }: AskedQuestion): boolean {
  return state === "open" || state === "invalid";
}

function progressOf(questions: readonly AskedQuestion[]): Progress {
  return { answered: questions.filter((question) => !isLeft(question)).length, total: questions.length };
}

/**
 * The question that comes next: what an entry cannot do without, then what settles most, else the first one left after the one
 * answered last.
 * @param ranked places by how much their answers settle
 */
function nextOf(
  questions: readonly AskedQuestion[],
  { done }: SessionState,
  ranked: () => readonly string[],
): AskedQuestion | undefined {
  const left = questions.filter(isLeft);
  if (left.length < 2) return left[0];
  const needed = left.find(({ field, entries }) => field.required && entries.length > 0);
  if (needed) return needed;
  for (const at of ranked()) {
    const best = left.find((question) => question.at === at);
    if (best) return best;
  }
  const last = questions.findIndex(({ at }) => at === done.at(-1)?.at);
  return questions.slice(last + 1).find(isLeft) ?? left[0];
}

/** The question answered before the current one. */
function previousOf(
  questions: readonly AskedQuestion[],
  state: SessionState,
  current: AskedQuestion | undefined,
): AskedQuestion | undefined {
  const trail = trailOf(state).flatMap((at) => questions.find((question) => question.at === at) ?? []);
  const position = trail.findIndex(({ at }) => at === current?.at);
  return position === -1 ? trail.at(-1) : trail[position - 1];
}
