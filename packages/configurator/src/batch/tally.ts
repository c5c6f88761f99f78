/** How far a batch came. */
export interface Tally {
  /** Number of the last line that was read and whose answer is written; 0 before the first. */
  readonly lines: number;
  /** Answers written, bad lines included. */
  readonly answers: number;
  readonly bad: number;
  /** False when nobody reads the answers any more. */
  readonly open: boolean;
}

export function tallied(lines: number, answers: number, bad: number): Tally {
  return { lines, answers, bad, open: true };
}
