import type { Condition } from "@channelfit/schema";
import { type FactValue, holds } from "../engine/conditions.ts";
import { factsRead, isReference } from "./conditions.ts";
import { type Check, documentsOfKind } from "./context.ts";
import { issueAt } from "./issue.ts";

type ExampleFacts = Readonly<Record<string, FactValue | null>>;

/** Facts an example may give to say which network, audience or channel it is about. */
const namesTheCase = ["network.id", "audience.kind", "channel.kind"];

/** Examples that do not do what they say or give facts the rule does not read, and rules that lack one of the two kinds. */
export const checkExamples: Check = (context) =>
  documentsOfKind(context, "RuleSet").flatMap(({ file, content }) =>
    content.rules.flatMap(({ name: id, conditions, examples }, position) => {
      const place = ["rules", position, "examples"];
      const at = (path: (string | number)[], code: string, details = {}) =>
        issueAt({ file, path: [...place, ...path] }, code, { id, ...details });
      const read = [...factsRead(conditions), ...namesTheCase];
      const wrong = examples.flatMap(({ facts, fires: said }, index) => [
        ...(fires(conditions, facts as ExampleFacts) === said ? [] : [at([index], said ? "example-silent" : "example-fires")]),
        ...Object.keys(facts).flatMap((fact) =>
          read.includes(fact) ? [] : [at([index, "facts", fact], "example-fact", { fact })],
        ),
      ]);
      const missing = [true, false].filter((said) => examples.length > 0 && !examples.some((example) => example.fires === said));
      return [...wrong, ...missing.map((said) => at([], said ? "example-missing-firing" : "example-missing-silent"))];
    }),
  );

/** Whether a rule as its author wrote it fires on the facts of an example. */
function fires(condition: Condition, facts: ExampleFacts): boolean {
  if ("all" in condition) return condition.all.every((part) => fires(part, facts));
  if ("any" in condition) return condition.any.some((part) => fires(part, facts));
  const { fact, operator, value } = condition;
  const expected = isReference(value) ? facts[value.fact] : value;
  return expected !== undefined && expected !== null && holds({ operator, value: expected }, facts[fact]);
}
