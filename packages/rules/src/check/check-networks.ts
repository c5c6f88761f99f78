import { type Check, documentsOfKind } from "./context.ts";
import { issueAt } from "./issue.ts";

const exitOrder = ["announce", "archive", "redirect", "delete", "check"];

/** Networks whose names collide, or whose hours or exit steps are out of order. */
export const checkNetworks: Check = (context) => {
  const names = context.knowledge.networks.flatMap(({ id, aliases = [] }) => [id, ...aliases].map((name) => [name, id] as const));
  return documentsOfKind(context, "Network").flatMap(({ file, content }) => {
    const { id, aliases = [], hours, exitSteps } = content;
    const at = (path: (string | number)[], code: string, details = {}) => issueAt({ file, path }, code, { id, ...details });
    const kinds = exitSteps.map(({ kind }) => exitOrder.indexOf(kind));
    return [
      ...aliases.flatMap((alias, position) => {
        const other = names.find(([name, owner]) => name === alias && owner !== id)?.[1];
        return other === undefined ? [] : [at(["aliases", position], "alias-taken", { alias, other })];
      }),
      ...(hours.minimum <= hours.typical && hours.typical <= hours.maximum ? [] : [at(["hours"], "hours-order")]),
      ...(kinds.every((kind, position) => position === 0 || (kinds[position - 1] ?? 0) <= kind)
        ? []
        : [at(["exitSteps"], "exit-order")]),
    ];
  });
};
