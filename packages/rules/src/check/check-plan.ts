import { type Check, documentsOfKind } from "./context.ts";
import { issueAt } from "./issue.ts";

/** Steps that wait for themselves or for a later phase, and risks that cause themselves. */
export const checkPlan: Check = (context) => {
  const { steps, phases, risks } = context.knowledge;
  const dependsOn = new Map(steps.map((step) => [step.id, step.dependsOn]));
  const causes = new Map(risks.map((risk) => [risk.id, risk.causes]));
  const phaseOf = new Map(steps.map(({ id, phase }) => [id, phases.findIndex((candidate) => candidate.id === phase)]));
  return documentsOfKind(context, "KnowledgeFile").flatMap(({ file, content }) => [
    ...(content.steps ?? []).flatMap((step, position) => {
      const place = { file, path: ["steps", position, "dependsOn"] };
      const way = wayBack(step.id, dependsOn);
      const later = step.dependsOn.filter((id) => (phaseOf.get(id) ?? 0) > (phaseOf.get(step.id) ?? 0));
      return [
        ...(way ? [issueAt(place, "step-cycle", { id: step.id, way: way.join(" → ") })] : []),
        ...later.map((id) =>
          issueAt({ file, path: [...place.path, step.dependsOn.indexOf(id)] }, "step-later", { id: step.id, other: id }),
        ),
      ];
    }),
    ...(content.risks ?? []).flatMap(({ id }, position) => {
      const way = wayBack(id, causes);
      return way ? [issueAt({ file, path: ["risks", position, "causes"] }, "risk-cycle", { id, way: way.join(" → ") })] : [];
    }),
  ]);
};

/** The shortest way along the edges that leads back to where it begins. */
function wayBack(start: string, edges: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const seen = new Set<string>();
  const ways: string[][] = [[start]];
  for (let way = ways.shift(); way; way = ways.shift()) {
    for (const next of edges.get(way.at(-1) ?? "") ?? []) {
      if (next === start) return [...way, next];
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  }
  return undefined;
}
