import { type Draft, isRecord } from "./draft.ts";
import { type SessionChange, type SessionState, sessionModes } from "./session.ts";

/** Version of the files a conversation is kept in. */
const version = 1;

/** A conversation as the text of a file. */
export function savedSession(state: SessionState): string {
  return `${JSON.stringify({ channelfitSession: version, ...state }, null, 2)}\n`;
}

/** The conversation a file holds; undefined when it holds something else. */
export function readSavedSession(data: unknown): SessionState | undefined {
  if (!isRecord(data) || data.channelfitSession !== version) return undefined;
  const mode = sessionModes.find((candidate) => candidate === data.mode);
  const { answers, unknown, at, done, undone } = data;
  if (!mode || !isRecord(answers) || !isPlaces(unknown) || !isChanges(done) || !isChanges(undone)) return undefined;
  return { mode, answers, unknown, at: typeof at === "string" ? at : null, done, undone };
}

function isPlaces(data: unknown): data is readonly string[] {
  return Array.isArray(data) && data.every((place) => typeof place === "string");
}

function isChanges(data: unknown): data is readonly SessionChange[] {
  return (
    Array.isArray(data) &&
    data.every((change: Draft) => isRecord(change) && typeof change.at === "string" && isPlaces(change.unknown))
  );
}
