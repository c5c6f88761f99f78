import { type Fired, has } from "../engine/evaluator.ts";

/** Rules a character tells about. */
const perCharacter = 16;

/** Which of some rules fired, as text: the same text for the same rules. */
export function firedKey(positions: readonly number[], fired: Fired): string {
  let key = "";
  for (let start = 0; start < positions.length; start += perCharacter) {
    let code = 0;
    for (let bit = 0; bit < perCharacter && start + bit < positions.length; bit += 1) {
      if (has(fired, positions[start + bit] ?? 0)) code |= 1 << bit;
    }
    key += String.fromCharCode(code);
  }
  return key;
}
