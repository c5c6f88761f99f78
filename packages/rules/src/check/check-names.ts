import { type Check, type CheckContext, documentsOfKind } from "./context.ts";
import { entriesOf } from "./entries.ts";
import { issueAt, type KnowledgeIssue } from "./issue.ts";

/** Files that are not called after what they hold, rules that are not called after their theme, and ids that stand twice. */
export const checkNames: Check = (context) => [
  ...repeatedIds(context),
  ...documentsOfKind(context, "Network").flatMap(({ file, content: { id } }) => {
    const name = `networks/${id.split("/").at(-1)}.json`;
    return file === name ? [] : [issueAt({ file, path: ["id"] }, "file-name", { id, name })];
  }),
  ...documentsOfKind(context, "UsageSurvey").flatMap(({ file, content: { id } }) => {
    const name = `usage/${id}.json`;
    return file === name ? [] : [issueAt({ file, path: ["id"] }, "file-name", { id, name })];
  }),
  ...documentsOfKind(context, "RuleSet").flatMap(({ file, content: { theme, rules } }) => {
    const name = `rules/${theme}.json`;
    return [
      ...(file === name ? [] : [issueAt({ file, path: ["theme"] }, "file-name", { id: theme, name })]),
      ...rules.flatMap((rule, position) =>
        rule.name.startsWith(`${theme}/`)
          ? []
          : [issueAt({ file, path: ["rules", position, "name"] }, "rule-name", { id: rule.name, theme })],
      ),
    ];
  }),
];

function repeatedIds({ documents }: CheckContext): KnowledgeIssue[] {
  const seen = new Set<string>();
  return entriesOf(documents).flatMap(({ kind, id, place }) => {
    const name = `${kind} ${id}`;
    if (seen.has(name)) return [issueAt(place, "duplicate-id", { id })];
    seen.add(name);
    return [];
  });
}
