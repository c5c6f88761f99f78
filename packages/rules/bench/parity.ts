import type { Facts } from "../src/engine/conditions.ts";
import type { Evaluate } from "./peer.ts";
import type { Rule } from "./rule-sets.ts";

/** An evaluator with its name. */
export interface Contender {
  readonly name: string;
  readonly evaluate: Evaluate;
}

/** Makes sure that all contenders fire the same rules: who answers something else is not to be compared. */
export async function checkParity(
  contenders: readonly Contender[],
  rules: readonly Rule[],
  profiles: readonly Facts[],
): Promise<void> {
  const [first, ...others] = contenders;
  if (!first) return;
  for (const facts of profiles) {
    const expected = await first.evaluate(facts);
    for (const other of others) {
      const actual = await other.evaluate(facts);
      const position = firstDifference(expected, actual);
      if (position === undefined) continue;
      throw new Error(differenceOf(first, other, [expected[position], actual[position]], rules, facts));
    }
  }
}

function firstDifference(expected: readonly number[], actual: readonly number[]): number | undefined {
  const length = Math.max(expected.length, actual.length);
  for (let position = 0; position < length; position += 1) if (expected[position] !== actual[position]) return position;
  return undefined;
}

/** The rule that only one of the two fires is the earlier one, since the positions ascend. */
function differenceOf(
  first: Contender,
  other: Contender,
  [expected = Number.POSITIVE_INFINITY, actual = Number.POSITIVE_INFINITY]: (number | undefined)[],
  rules: readonly Rule[],
  facts: Facts,
): string {
  const index = Math.min(expected, actual);
  const who = expected < actual ? `${first.name}, not ${other.name}` : `${other.name}, not ${first.name}`;
  return `rule ${index} fires by ${who}\n${JSON.stringify(rules[index])}\n${JSON.stringify(facts)}`;
}
