import type {
  AnswerChange,
  Candidate,
  CompanyProfile,
  Judged,
  MovedAnswer,
  MovedGate,
  MovedNetwork,
  MovedPlan,
  MovedRisk,
  MovedSet,
  Reason,
  Report,
  ReportComparison,
  Shift,
} from "@channelfit/schema";
import { builtIn } from "../built-in.ts";
import type { Knowledge } from "../knowledge.ts";
import { compareAnswers } from "./answers-compared.ts";
import { fieldsBehind } from "./missing.ts";

/** What makes a comparison say more. */
export interface CompareOptions {
  /** The profiles of the two reports, so that the answers that differ can be named. */
  readonly profiles?: { readonly before: CompanyProfile; readonly after: CompanyProfile };
  /** The knowledge the later report was made with; the built-in one where absent. */
  readonly knowledge?: Knowledge;
}

/** What the parts of a comparison share. */
interface Context {
  readonly knowledge: Knowledge;
  /** Answers that differ; undefined where the profiles are not given. */
  readonly answers: readonly AnswerChange[] | undefined;
}

/** Answers the choice among networks reads besides the rules. */
const readByChoice = [
  "resources.hoursPerWeek",
  "integration.sharedResources",
  "company.sizeClass",
  "goals[].id",
  "goals[].priority",
  "audiences[].kind",
];

/** Says what differs between two reports of a company and because of which answers: for trying things out, and for progress between two days. */
export function compareReports(
  before: Report,
  after: Report,
  { profiles, knowledge = builtIn }: CompareOptions = {},
): ReportComparison {
  const answers = profiles && compareAnswers(profiles.before, profiles.after);
  const context = { knowledge, answers };
  return {
    sameKnowledge: before.knowledge.hash === after.knowledge.hash,
    assessedAt: { before: before.assessedAt, after: after.assessedAt },
    answers: [...(answers ?? [])],
    status: before.status === after.status ? null : { before: before.status, after: after.status },
    gates: gatesMoved(before, after, context),
    networks: networksMoved(before, after, context),
    set: setMoved(before, after),
    risks: risksMoved(before, after, context),
    plan: planMoved(before, after),
    checklist: checklistMoved(before, after),
  };
}

function gatesMoved(before: Report, after: Report, context: Context): MovedGate[] {
  return pairs(before.gates, after.gates, ({ id }) => id).flatMap(([id, one, other]): MovedGate[] =>
    one?.state === other?.state
      ? []
      : [
          {
            gate: id,
            before: one?.state ?? null,
            after: other?.state ?? null,
            because: shift(one?.reasons ?? [], other?.reasons ?? [], context, [
              ...(one?.missing ?? []),
              ...(other?.missing ?? []),
            ]),
          },
        ],
  );
}

function networksMoved(before: Report, after: Report, context: Context): MovedNetwork[] {
  const gatesOpened = gatesMoved(before, after, context).flatMap(({ because }) => because.answers);
  return pairs(before.candidates, after.candidates, ({ network }) => network).flatMap(([network, one, other]): MovedNetwork[] => {
    const [earlier, later] = [judged(one), judged(other)];
    if (JSON.stringify(earlier) === JSON.stringify(later)) return [];
    const read = [earlier, later].some(isByChoice) ? [...readByChoice, ...gatesOpened] : [];
    return [{ network, before: earlier, after: later, because: shift(reasonsOf(one), reasonsOf(other), context, read) }];
  });
}

/** Causes that lie in the choice among all networks, or in a gate before it. */
const ofChoice: ReadonlySet<string> = new Set(["withheld", "gate", "capacity", "covered", "too-many"]);

/** Whether a verdict comes from the choice among all networks. */
function isByChoice(judged: Judged | null): boolean {
  return (
    judged?.verdict === "hub" || judged?.verdict === "recommended" || !!judged?.whyNot.some(({ code }) => ofChoice.has(code))
  );
}

function judged(candidate: Candidate | undefined): Judged | null {
  if (!candidate) return null;
  const { verdict, rank, fit, whyNot } = candidate;
  return { verdict, rank, fit, whyNot };
}

function reasonsOf(candidate: Candidate | undefined): Reason[] {
  if (!candidate) return [];
  const { contributions, prerequisites, confidence } = candidate;
  return [...contributions.map(({ reason }) => reason), ...prerequisites.map(({ reason }) => reason), ...confidence.reasons];
}

function risksMoved(before: Report, after: Report, context: Context): MovedRisk[] {
  return pairs(before.risks, after.risks, ({ id }) => id).flatMap(([id, one, other]): MovedRisk[] =>
    one?.severity === other?.severity
      ? []
      : [
          {
            risk: id,
            before: one?.severity ?? null,
            after: other?.severity ?? null,
            because: shift(one?.reasons ?? [], other?.reasons ?? [], context),
          },
        ],
  );
}

function setMoved({ portfolio: { members: one } }: Report, { portfolio: { members: other } }: Report): MovedSet {
  const [earlier, later] = [one, other].map((members) => new Map(members.map(({ network, hours }) => [network, hours])));
  return {
    joined: other.map(({ network }) => network).filter((network) => !earlier?.has(network)),
    left: one.map(({ network }) => network).filter((network) => !later?.has(network)),
    hours: one.flatMap(({ network, hours }) => {
      const now = later?.get(network);
      return now === undefined || now === hours ? [] : [{ network, before: hours, after: now }];
    }),
  };
}

function planMoved(before: Report, after: Report): MovedPlan {
  const [earlier, later] = [before, after].map(({ plan }) => plan.phases.flatMap(({ steps }) => steps.map(({ id }) => id)));
  return {
    added: (later ?? []).filter((id) => !earlier?.includes(id)),
    removed: (earlier ?? []).filter((id) => !later?.includes(id)),
  };
}

function checklistMoved(before: Report, after: Report): MovedAnswer[] {
  return pairs(before.checklist, after.checklist, ({ id }) => id).flatMap(([id, one, other]): MovedAnswer[] =>
    one?.answer === other?.answer ? [] : [{ question: id, before: one?.answer ?? null, after: other?.answer ?? null }],
  );
}

/** Entries of two lists that are about the same thing: in the order of the later list, then what is only in the earlier. */
function pairs<Entry, Id extends string>(
  before: readonly Entry[],
  after: readonly Entry[],
  idOf: (entry: Entry) => Id,
): [id: Id, before: Entry | undefined, after: Entry | undefined][] {
  const earlier = new Map(before.map((entry) => [idOf(entry), entry]));
  const later = new Map(after.map((entry) => [idOf(entry), entry]));
  const ids = [...later.keys(), ...[...earlier.keys()].filter((id) => !later.has(id))];
  return ids.map((id) => [id, earlier.get(id), later.get(id)]);
}

/** Reasons that came and went, and the answers behind them. */
function shift(
  before: readonly Reason[],
  after: readonly Reason[],
  { knowledge, answers }: Context,
  alsoRead: readonly string[] = [],
): Shift {
  const keys = ({ rule, says }: Reason) => `${rule} ${says.de}`;
  const [earlier, later] = [new Set(before.map(keys)), new Set(after.map(keys))];
  const gained = after.filter((reason) => !earlier.has(keys(reason)));
  const lost = before.filter((reason) => !later.has(keys(reason)));
  const read = [...gained, ...lost].flatMap(({ facts }) => facts.flatMap((fact) => fieldsBehind(fact, knowledge)));
  if (!answers) return { gained, lost, answers: [...new Set(read)].sort() };
  const possible = new Set([...(gained.length + lost.length > 0 ? read : []), ...alsoRead].map(listed));
  const changed = answers.filter(({ field }) => possible.has(listed(field))).map(({ field }) => field);
  return { gained, lost, answers: [...new Set(changed)] };
}

/** Fields of one list stand for each other: an entry that came brings all of its answers. */
function listed(field: string): string {
  return field.includes("[]") ? field.slice(0, field.indexOf("[]")) : field;
}
