import type { Condition, Part, SectionName } from "@channelfit/schema";
import { always } from "../facts.ts";
import { order, type SectionContents } from "../knowledge.ts";
import type { GenericRule } from "../specialise.ts";

/** Told whatever the answers are. */
const given: Condition = { fact: always, operator: "equal", value: true };

/** Every piece of every section as a rule, in the order of their names, so that one evaluation decides them all. */
export function partRules(contents: SectionContents): GenericRule[] {
  const { brief, training, guidelines, benefits = [], workshop, "goal-finder": goals = [] } = contents;
  const rules = [
    ...rulesOf("brief", [...(brief?.examples ?? []), ...(brief?.principles ?? [])], brief?.sources),
    ...rulesOf(
      "training",
      [
        ...(training?.modules ?? []).flatMap(({ topics, gaps }) => [...topics, ...gaps]),
        ...(training?.behaviours ?? []).flatMap(({ settled, gaps }) => [...settled, ...gaps]),
        ...(training?.boundaries ?? []),
      ],
      training?.sources,
    ),
    ...(guidelines?.chapters ?? []).flatMap(({ points, sources = guidelines?.sources }) =>
      rulesOf(
        "guidelines",
        points.flatMap(({ filled }) => filled),
        sources,
      ),
    ),
    ...benefits.flatMap(({ id, realised, blocked, reachable, sources }) =>
      Object.entries({ realised, blocked, reachable }).map(([state, when]) =>
        ruleOf("benefits", { id: `${id}-${state}`, when }, sources),
      ),
    ),
    ...(workshop
      ? rulesOf(
          "workshop",
          [...workshop.invitation, ...workshop.rules, ...workshop.ideaSources, ...workshop.afterwards],
          workshop.sources,
        )
      : []),
    ...goals.flatMap(({ signs, sources }) => rulesOf("goal-finder", signs, sources)),
  ];
  return rules.sort((a, b) => order(a.name, b.name));
}

function rulesOf(section: SectionName, parts: readonly Part[], sources: readonly string[] = []): GenericRule[] {
  return parts.map((part) => ruleOf(section, part, part.sources ?? sources));
}

function ruleOf(
  section: SectionName,
  { id, when = given, says }: Partial<Part> & { id: string },
  sources: readonly string[],
): GenericRule {
  const params = { section, part: id, ...(says && { says }) };
  return { name: `${section}/${id}`, conditions: when, event: { type: "part", params }, sources };
}
