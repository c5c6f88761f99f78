import type { NetworkId } from "@channelfit/schema";
import type { Form } from "../form.ts";
import { reduce, type SessionAction, type SessionState } from "../session.ts";
import type { SessionView } from "../view.ts";
import { stepInFront } from "./ask-steps.ts";
import type { Place } from "./scene.ts";

/** Everything the configurator remembers while it is open. */
export interface App {
  readonly session: SessionState;
  readonly place: Place;
  /** Step in front; the first where absent. */
  readonly step?: string;
  /** Tab of the report in front. */
  readonly tab: string;
  /** Whether mistakes of the step are pointed out above it. */
  readonly warned: boolean;
  /** Whether answers of an earlier visit wait to be taken up or thrown away. */
  readonly resumable: boolean;
  readonly isPictureOpen: boolean;
  readonly allNetworks: boolean;
  /** Answers tried out in the report, apart from the given ones. */
  readonly trial?: SessionState;
  /** Network whose verdict is explained. */
  readonly explained?: NetworkId;
  /** Something to tell that belongs to no question. */
  readonly notice?: string;
}

/** The configurator when it opens. */
export function openedWith(session: SessionState, resumable: boolean): App {
  return { session, place: "start", tab: "result", warned: false, resumable, isPictureOpen: false, allNetworks: false };
}

/** The configurator after something happened to the answers; an earlier trial ends with them. */
export function answered({ trial: _, notice: __, ...app }: App, form: Form, action: SessionAction): App {
  return { ...app, session: reduce(form, app.session, action), resumable: false };
}

/** The configurator with another part in front. */
export function turnedTo({ notice: _, ...app }: App, place: Place): App {
  return { ...app, place, warned: false, isPictureOpen: false };
}

/** The configurator with another step in front. */
export function steppedTo(app: App, step: string): App {
  return { ...turnedTo(app, "questions"), step };
}

/** One step on: to what is wrong in this one if something is, else to the next step, and after the last to the report. */
export function steppedOn(app: App, { steps }: SessionView): App {
  const step = stepInFront(steps, app.step);
  if (step?.questions.some(({ issues }) => issues.length > 0)) return { ...app, warned: true };
  const next = step && steps[steps.indexOf(step) + 1];
  return next ? steppedTo(app, next.id) : turnedTo(app, "report");
}

/** The configurator after something was tried out, apart from the answers. */
export function tried(app: App, form: Form, action: SessionAction): App {
  return { ...app, trial: reduce(form, trialOf(app), action) };
}

/** The answers that are tried out; at first those that were given. All questions may be among them. */
export function trialOf({ session, trial }: Pick<App, "session" | "trial">): SessionState {
  return trial ?? { ...session, mode: "full", at: null, done: [], undone: [] };
}

/** The configurator with the answers that were tried out in place of those that were given. */
export function adopted(app: App, form: Form): App {
  return app.trial ? answered(app, form, { type: "load", answers: app.trial.answers }) : app;
}

/** The configurator without a trial. */
export function untried({ trial: _, ...app }: App): App {
  return app;
}

/** The configurator with one network explained, or none. */
export function explaining({ explained: _, ...app }: App, network: NetworkId | undefined): App {
  return network === undefined ? app : { ...app, explained: network };
}
