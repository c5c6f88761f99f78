import { type Case, type Report, validateProfile } from "@channelfit/schema";
import { companyCase } from "@channelfit/schema/knowledge";
import { describe, expect, it } from "vitest";
import { builtIn, recommend } from "../src/index.ts";
import { caseDocuments } from "./knowledge-folder.ts";

/** What a report says about the things a case names, in the shape of its expectation. */
function findingsOf(report: Report, expected: Case["expect"]): Case["expect"] {
  const { members, notMembers, notRisks, steps, notSteps, gates, verdicts, risks, actions, answers, status } = expected;
  const chosen = report.portfolio.members.map(({ network }) => network);
  const risksFound = report.risks.map(({ id }) => id);
  const planned = report.plan.phases.flatMap((phase) => phase.steps.map(({ id }) => id));
  return {
    ...(status && { status: report.status }),
    ...(gates && { gates: picked(gates, report.gates, ({ id, state }) => [id, state]) }),
    ...(verdicts && { verdicts: picked(verdicts, report.candidates, ({ network, verdict }) => [network, verdict]) }),
    ...(members && { members: members.filter((id) => chosen.includes(id)) }),
    ...(notMembers && { notMembers: notMembers.filter((id) => !chosen.includes(id)) }),
    ...(risks && { risks: picked(risks, report.risks, ({ id, severity }) => [id, severity]) }),
    ...(notRisks && { notRisks: notRisks.filter((id) => !risksFound.includes(id)) }),
    ...(steps && { steps: steps.filter((id) => planned.includes(id)) }),
    ...(notSteps && { notSteps: notSteps.filter((id) => !planned.includes(id)) }),
    ...(actions && { actions: picked(actions, report.presences, ({ network, action }) => [network, action]) }),
    ...(answers && { answers: picked(answers, report.checklist, ({ id, answer }) => [id, answer]) }),
  };
}

function picked<Entry, Value extends string>(
  expected: Readonly<Record<string, Value>>,
  entries: readonly Entry[],
  pair: (entry: Entry) => readonly [string, Value],
): Record<string, Value> {
  return Object.fromEntries(entries.map(pair).filter(([key]) => Object.hasOwn(expected, key)));
}

const cases = caseDocuments.map(({ path, content }) => ({
  slug: path.slice("cases/".length, -".json".length),
  shows: (content.requirements ?? []).join(", "),
  ...content,
}));

describe("a company", () => {
  it.each(cases)("$slug: $names.en ($shows)", ({ profile, expect: expected }) => {
    expect(findingsOf(recommend(profile), expected)).toEqual(expected);
  });
});

describe("the file of a case", () => {
  it.each(caseDocuments)("$path has the shape of a case", ({ content }) => {
    companyCase(content);
    expect(companyCase.errors ?? []).toEqual([]);
  });

  it.each(cases)("$slug describes a company whose profile is valid, and shows a requirement", ({ profile, requirements }) => {
    expect(validateProfile(profile).issues ?? []).toEqual([]);
    expect(requirements?.length).toBeGreaterThan(0);
  });

  it("is one of many: every gate passes and fails somewhere, every risk is shown", () => {
    const states = cases.flatMap(({ expect: { gates = {} } }) => Object.entries(gates).map((entry) => entry.join(" ")));
    const wanted = builtIn.gates.flatMap(({ id }) => [`${id} pass`, `${id} fail`]);
    expect(wanted.filter((state) => !states.includes(state))).toEqual([]);
    const shown = cases.flatMap(({ expect: { risks = {} } }) => Object.keys(risks));
    expect(builtIn.risks.map(({ id }) => id).filter((id) => !shown.includes(id))).toEqual([]);
  });
});
