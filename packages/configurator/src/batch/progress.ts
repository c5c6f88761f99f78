import type { Language } from "@channelfit/schema";
import { message } from "../messages.ts";

/** How far a batch has come. */
interface Position {
  /** Lines read so far, blank ones included. */
  readonly lines: number;
  /** Bytes read so far, and how many there are; undefined for a stream without a known end. */
  readonly bytes: number;
  readonly size: number | undefined;
}

/** Where progress is shown. */
export interface ProgressPlace {
  err(text: string): void;
  /** Whether a line can be written over. */
  readonly terminal: boolean;
  /** Milliseconds from some fixed moment. */
  now(): number;
}

/** Shows how far a batch has come. */
export interface Progress {
  at(position: Position): void;
  /** Leaves the last state standing. */
  end(): void;
}

const barWidth = 24;
/** Milliseconds between two states, of a bar and of lines. */
const pauses = { bar: 200, lines: 5000 } as const;

/** A bar that is written over on a terminal, else a line every few seconds. */
export function progressOn(place: ProgressPlace, language: Language): Progress {
  const start = place.now();
  const pause = place.terminal ? pauses.bar : pauses.lines;
  let shown = start;
  let last: Position | undefined;
  const show = (position: Position, now: number) => {
    const text = stateOf(position, now - start, place.terminal, language);
    place.err(place.terminal ? `\r${text}\u001b[K` : `${text}\n`);
    shown = now;
  };
  return {
    at(position) {
      last = position;
      const now = place.now();
      if (now - shown >= pause) show(position, now);
    },
    end() {
      if (!last) return;
      show(last, place.now());
      if (place.terminal) place.err("\n");
    },
  };
}

function stateOf({ lines, bytes, size }: Position, milliseconds: number, bar: boolean, language: Language): string {
  const perSecond = milliseconds > 0 ? Math.round((1000 * lines) / milliseconds) : 0;
  const told = message("batch.progress", language, { lines: grouped(lines, language), rate: grouped(perSecond, language) });
  if (size === undefined) return told;
  const share = size === 0 ? 1 : Math.min(1, bytes / size);
  const percent = `${String(Math.floor(100 * share)).padStart(3)} %`;
  if (!bar) return `${percent}  ${told}`;
  const full = Math.round(share * barWidth);
  return `[${"#".repeat(full)}${".".repeat(barWidth - full)}] ${percent}  ${told}`;
}

/** A number with the separator of the language between thousands. */
export function grouped(count: number, language: Language): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, language === "de" ? "." : ",");
}
