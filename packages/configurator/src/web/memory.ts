import type { Draft } from "../draft.ts";
import { isRecord } from "../draft.ts";
import { type SessionMode, type SessionState, sessionModes } from "../session.ts";

/** Under this name the browser keeps the answers. */
const key = "channelfit";

/** What is remembered of a conversation. */
interface Remembered {
  readonly mode: SessionMode;
  readonly answers: Draft;
  readonly unknown: readonly string[];
}

/** Where a conversation is kept: until the window closes, or in the browser for later. */
export interface Memory {
  /** Whether the answers outlive the window. */
  readonly isKept: boolean;
  recall(): Remembered | undefined;
  remember(state: SessionState): void;
  /** Moves what is remembered. */
  keep(kept: boolean): Memory;
  forget(): void;
}

/** The memory of this browser; of one that allows none, a memory that forgets. */
export function browserMemory(kept = storedIn("localStorage") !== undefined): Memory {
  const name = kept ? "localStorage" : "sessionStorage";
  return {
    isKept: kept,
    recall: () => readable(storedIn(name)),
    remember: ({ mode, answers, unknown }) =>
      attempt(() => window[name].setItem(key, JSON.stringify({ mode, answers, unknown } satisfies Remembered))),
    keep(wanted) {
      const stored = storedIn(name);
      attempt(() => window[name].removeItem(key));
      const target = wanted ? "localStorage" : "sessionStorage";
      if (stored !== undefined) attempt(() => window[target].setItem(key, stored));
      return browserMemory(wanted);
    },
    forget: () => attempt(() => window[name].removeItem(key)),
  };
}

function storedIn(name: "localStorage" | "sessionStorage"): string | undefined {
  return attempt(() => window[name].getItem(key) ?? undefined);
}

/** Browsers can forbid storage, or have none left; the conversation goes on without. */
function attempt<Result>(use: () => Result): Result | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}

/** What was stored, if it still is what this version stores. */
function readable(text: string | undefined): Remembered | undefined {
  const stored: unknown = text === undefined ? undefined : attempt(() => JSON.parse(text));
  if (!isRecord(stored)) return undefined;
  const { mode, answers, unknown } = stored;
  const known = sessionModes.find((one) => one === mode);
  if (!known || !isRecord(answers) || !Array.isArray(unknown) || !unknown.every((place) => typeof place === "string")) {
    return undefined;
  }
  return { mode: known, answers, unknown };
}
