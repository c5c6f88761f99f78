import type { Outcome } from "@channelfit/schema";
import { type Check, type CheckContext, documentsOfKind } from "./context.ts";
import { issueAt, type KnowledgeIssue } from "./issue.ts";
import { referencesIn } from "./references.ts";

/** Entries that nothing leads to or that lead nowhere: risks without a step, gates that cannot pass, sources nobody cites. */
export const checkEntries: Check = (context) => {
  const events = context.knowledge.ruleSets.flatMap(({ rules }) => rules.map(({ event }) => event));
  return [...riskIssues(context, events), ...outcomeIssues(context, events), ...sourceIssues(context)];
};

function riskIssues(context: CheckContext, events: readonly Outcome[]): KnowledgeIssue[] {
  const raised = new Set(events.map((event) => (event.type === "risk" ? event.params.risk : "")));
  return documentsOfKind(context, "KnowledgeFile").flatMap(({ file, content }) =>
    (content.risks ?? []).flatMap(({ id, steps }, position) => [
      ...(steps.length > 0 ? [] : [issueAt({ file, path: ["risks", position, "steps"] }, "risk-without-step", { id })]),
      ...(raised.has(id) ? [] : [issueAt({ file, path: ["risks", position] }, "never-raised", { id })]),
    ]),
  );
}

function outcomeIssues(context: CheckContext, events: readonly Outcome[]): KnowledgeIssue[] {
  const states = (gate: string) =>
    events.flatMap((event) => (event.type === "gate" && event.params.gate === gate ? [event.params.state] : []));
  const named = new Set(
    events.flatMap((event) => {
      if (event.type === "strength") return [event.params.strength];
      if (event.type === "recommendation") return [event.params.recommendation];
      return event.type === "for" || event.type === "against" ? [event.params.criterion] : [];
    }),
  );
  const counted = new Set(events.map((event) => (event.type === "criterion" ? event.params.criterion : "")));
  return documentsOfKind(context, "KnowledgeFile").flatMap(({ file, content }) => [
    ...(content.gates ?? []).flatMap(({ id }, position) => {
      const place = { file, path: ["gates", position] };
      const missing = (["pass", "fail"] as const).filter((state) => !states(id).includes(state));
      return missing.map((state) => issueAt(place, `gate-never-${state}`, { id }));
    }),
    ...(["strengths", "recommendations", "criteria"] as const).flatMap((kind) =>
      (content[kind] ?? []).flatMap(({ id }, position) =>
        named.has(id) ? [] : [issueAt({ file, path: [kind, position] }, "never-raised", { id })],
      ),
    ),
    ...(content.criteria ?? []).flatMap(({ id }, position) =>
      counted.has(id) ? [] : [issueAt({ file, path: ["criteria", position] }, "never-counted", { id })],
    ),
  ]);
}

/** Values that name no source although they claim to be published, and publications nobody cites. */
function sourceIssues(context: CheckContext): KnowledgeIssue[] {
  const cited = new Set(referencesIn(context.documents).flatMap(({ kind, target }) => (kind === "sources" ? [target] : [])));
  return context.documents.flatMap((document): KnowledgeIssue[] => {
    const { file, kind, content } = document;
    if (kind === "Network") {
      return content.claims.flatMap(({ evidence, source }, position) =>
        evidence === "estimate" || source !== undefined
          ? []
          : [issueAt({ file, path: ["claims", position] }, "source-missing", { id: content.id })],
      );
    }
    if (kind !== "KnowledgeFile") return [];
    return [
      ...Object.entries(content.parameters ?? {}).flatMap(([id, { standing, source }]) =>
        standing === "estimate" || source !== undefined
          ? []
          : [issueAt({ file, path: ["parameters", id] }, "source-missing", { id })],
      ),
      ...Object.keys(content.sources ?? {}).flatMap((id) =>
        cited.has(id) || !context.written ? [] : [issueAt({ file, path: ["sources", id] }, "source-unused", { id })],
      ),
    ];
  });
}
