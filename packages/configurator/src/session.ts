import { type CompanyProfile, fieldPathOf, pathOf, valueAt } from "@channelfit/schema";
import { type Draft, withValue } from "./draft.ts";
import type { FormField } from "./field.ts";
import type { Form } from "./form.ts";
import { entriesNamed, isWithin } from "./questions.ts";

/** How much is asked: the short questionnaire, all of it, or only what can still change the verdicts. */
export type SessionMode = "quick" | "full" | "matters";

/** All modes. */
export const sessionModes = ["quick", "matters", "full"] as const satisfies readonly SessionMode[];

/** A conversation as plain JSON: keep it, send it, go on with it later. */
export interface SessionState {
  readonly mode: SessionMode;
  /** What was answered, mistakes included. */
  readonly answers: Draft;
  /** Questions answered with “don't know” where the profile has no way to say so, as JSON pointers. */
  readonly unknown: readonly string[];
  /** The question somebody went to; null when it is simply the next one's turn. */
  readonly at: string | null;
  /** What was changed, oldest first, each as it was before. */
  readonly done: readonly SessionChange[];
  /** What was taken back, latest last, each as it was before that. */
  readonly undone: readonly SessionChange[];
}

/** A place as it was before it was changed. */
export interface SessionChange {
  readonly at: string;
  /** Missing when there was no answer. */
  readonly value?: unknown;
  /** Places at or below it that had been answered with “don't know”. */
  readonly unknown: readonly string[];
}

/** What can happen in a conversation. Places are JSON pointers such as `/goals/0/priority`. */
export type SessionAction =
  /** An answer, right or wrong; `undefined` and the empty text take it back. */
  | { readonly type: "answer"; readonly at: string; readonly value: unknown }
  /** “I don't know”, which is an answer to every question. */
  | { readonly type: "unknown"; readonly at: string }
  /** The question counts as not asked again. */
  | { readonly type: "clear"; readonly at: string }
  /** The entries of a list by what names them, such as goals; those there were keep the rest of their answers. */
  | { readonly type: "choose"; readonly at: string; readonly names: readonly (string | number)[] }
  /** A further entry of the list at this place, still without answers. */
  | { readonly type: "add"; readonly at: string }
  /** Takes the entry at this place, such as `/goals/1`, out of its list. */
  | { readonly type: "remove"; readonly at: string }
  /** Looks at one question; null goes on with the next. */
  | { readonly type: "go"; readonly at: string | null }
  | { readonly type: "mode"; readonly mode: SessionMode }
  /** Puts other answers in place of all there are. */
  | { readonly type: "load"; readonly answers: Draft }
  | { readonly type: "undo" }
  | { readonly type: "redo" };

/** A conversation at its beginning. */
export function createSession(given: CompanyProfile, mode: SessionMode = "quick"): SessionState {
  return { mode, answers: { ...given }, unknown: [], at: null, done: [], undone: [] };
}

/**
 * The conversation after something happened. The state passed in stays as it is.
 * @throws Error for a place where the form has no field: a mistake of the caller
 */
export function reduce(form: Form, state: SessionState, action: SessionAction): SessionState {
  switch (action.type) {
    case "go":
      return { ...state, at: action.at };
    case "mode":
      return { ...state, mode: action.mode, at: null };
    case "undo":
      return turned(state, "done", "undone");
    case "redo":
      return turned(state, "undone", "done");
    case "load":
      return changed(state, "", action.answers);
    case "remove":
      return withoutEntry(state, action.at);
    default:
      return answered(form, state, action);
  }
}

function answered(
  form: Form,
  state: SessionState,
  action: Extract<SessionAction, { type: "answer" | "unknown" | "clear" | "choose" | "add" }>,
): SessionState {
  const { at } = action;
  const field = fieldAt(form, state, at);
  const current = valueAt(state.answers, pathOf(at, state.answers));
  switch (action.type) {
    case "answer":
      return changed(state, at, action.value === "" ? undefined : action.value);
    case "clear":
      return changed(state, at, undefined);
    case "unknown":
      return field.unknown ? changed(state, at, field.unknown.value) : changed(state, at, undefined, [at]);
    case "choose":
      return changed(state, at, entriesNamed(field, action.names, current));
    case "add":
      return changed(state, at, [...(Array.isArray(current) ? current : []), {}], within(state.unknown, at));
  }
}

function fieldAt({ fields }: Form, { answers }: SessionState, at: string): FormField {
  const field = fields.get(fieldPathOf(pathOf(at, answers)));
  if (!field) throw new Error(`the form has no field at ${at}`);
  return field;
}

/** Sets a place and remembers how it was. */
function changed(state: SessionState, at: string, value: unknown, unknown: readonly string[] = []): SessionState {
  const before = placeAs(state, at);
  return { ...withPlace(state, { at, value, unknown }), at: null, done: [...state.done, before], undone: [] };
}

function placeAs({ answers, unknown }: SessionState, at: string): SessionChange {
  const value = valueAt(answers, pathOf(at, answers));
  return { at, ...(value !== undefined && { value }), unknown: within(unknown, at) };
}

function withPlace(state: SessionState, { at, value, unknown }: SessionChange): SessionState {
  const elsewhere = state.unknown.filter((place) => !isWithin(place, at));
  return { ...state, answers: withValue(state.answers, pathOf(at, state.answers), value), unknown: [...elsewhere, ...unknown] };
}

function within(places: readonly string[], at: string): string[] {
  return places.filter((place) => isWithin(place, at));
}

/** Takes back the last change, or makes it again; the question it was about comes up when it is taken back. */
function turned(state: SessionState, from: "done" | "undone", to: "done" | "undone"): SessionState {
  const last = state[from].at(-1);
  if (!last) return state;
  return {
    ...withPlace(state, last),
    at: from === "done" ? last.at : null,
    [from]: state[from].slice(0, -1),
    [to]: [...state[to], placeAs(state, last.at)],
  };
}

function withoutEntry(state: SessionState, at: string): SessionState {
  const path = pathOf(at, state.answers);
  const position = path.at(-1);
  const list = valueAt(state.answers, path.slice(0, -1));
  if (typeof position !== "number" || !Array.isArray(list)) throw new Error(`there is no entry of a list at ${at}`);
  const place = at.slice(0, at.lastIndexOf("/"));
  const moved = within(state.unknown, place).flatMap((pointer) => afterRemoval(pointer, place, position));
  return changed(
    state,
    place,
    list.filter((_, other) => other !== position),
    moved,
  );
}

/** Where a place of a list is once an entry has gone. */
function afterRemoval(pointer: string, list: string, removed: number): string[] {
  const [position = "", ...rest] = pointer.slice(list.length + 1).split("/");
  if (position === "" || Number(position) < removed) return [pointer];
  return Number(position) === removed ? [] : [[list, String(Number(position) - 1), ...rest].join("/")];
}

/** Places that were answered, each once, in the order they were last answered. */
export function trailOf({ done }: SessionState): string[] {
  return [...new Set(done.map(({ at }) => at).reverse())].reverse();
}
