import type {
  Because,
  Candidate,
  ChecklistItem,
  GateResult,
  Member,
  Plan,
  PlanStep,
  PresenceResult,
  RecommendationResult,
  RiskResult,
  Step,
} from "@channelfit/schema";
import type { Findings } from "../findings.ts";
import { order, parameter } from "../knowledge.ts";
import type { ReportKnowledge, ReportStep } from "../report-knowledge.ts";
import { holding } from "./gates.ts";

/** What can put a step on the plan. */
export interface PlanCauses {
  readonly gates: readonly GateResult[];
  readonly risks: readonly RiskResult[];
  readonly findings: Findings;
  readonly candidates: readonly Candidate[];
  readonly members: readonly Member[];
  readonly presences: readonly PresenceResult[];
  readonly recommendations: readonly RecommendationResult[];
  readonly checklist: readonly ChecklistItem[];
}

/** The steps this company needs, in five phases, each after the steps it depends on. Launches wait while a gate holds them. */
export function plan(causes: PlanCauses, knowledge: ReportKnowledge): Plan {
  const heldBy = holding(causes.gates, knowledge.gates, ["launch", "plan", "ranking", "portfolio"]);
  const held = heldBy.length > 0;
  const stopped = causes.gates.some(({ id, state }) => state === "fail" && stopsPlan(id, knowledge));
  const because = causesOf(causes, knowledge);
  const steps = knowledge.steps.flatMap((step): PlanStep[] => {
    if (held && step.launch) return [];
    if (stopped && (step.phase === "pilot" || step.phase === "extend")) return [];
    const reached = step.phase === "review" || !held;
    const reasons = [
      ...(because.get(step.id) ?? []),
      ...(step.always && reached ? [{ kind: "always", ref: step.id } as const] : []),
    ];
    return reasons.length > 0 ? [planStepOf(step, reasons, causes)] : [];
  });
  const ordered = inOrder(steps);
  return {
    firstSteps: firstOf(ordered, causes.gates, knowledge).slice(0, parameter(knowledge, "shownFirstSteps")),
    phases: knowledge.phases.map(({ id, minWeeks }) => ({
      id,
      minWeeks,
      steps: ordered.filter((step) => phaseOf(step, knowledge) === id),
    })),
    heldBy,
  };
}

/** What opens a gate first, in the order of the gates; then the plan from its beginning. A review comes first for nobody. */
function firstOf(ordered: readonly PlanStep[], gates: readonly GateResult[], knowledge: ReportKnowledge): string[] {
  const onPlan = ordered.filter((step) => phaseOf(step, knowledge) !== "review").map(({ id }) => id);
  const opening = gates.filter(({ kind, state }) => kind !== "scoped" && state === "fail").flatMap(({ steps }) => steps);
  return [...new Set([...opening.filter((id) => onPlan.includes(id)), ...onPlan])];
}

function stopsPlan(gate: string, { gates }: ReportKnowledge): boolean {
  const entry = gates.find(({ id }) => id === gate);
  return entry?.status === "not-ready";
}

function phaseOf({ id }: PlanStep, { steps }: ReportKnowledge): Step["phase"] | undefined {
  return steps.find((step) => step.id === id)?.phase;
}

function causesOf(
  { gates, risks, findings, members, presences, recommendations, checklist }: PlanCauses,
  { steps }: ReportKnowledge,
): Map<string, Because[]> {
  const causes = new Map<string, Because[]>();
  const put = (step: string, kind: Because["kind"], ref: string) => {
    const list = causes.get(step) ?? [];
    if (!list.some((cause) => cause.kind === kind && cause.ref === ref)) list.push({ kind, ref });
    causes.set(step, list);
  };
  for (const { id, steps: needed } of gates) for (const step of needed) put(step, "gate", id);
  for (const { id, steps: mitigating } of risks) for (const step of mitigating) put(step, "risk", id);
  const memberIds = new Set<string>(members.map(({ network }) => network));
  for (const { rule, params } of findings.task) {
    if (rule.network === undefined || memberIds.has(rule.network)) put(params.step, "rule", rule.rule.name);
  }
  const triggered = (trigger: string) =>
    steps.filter(({ triggers }) => triggers?.some((entry) => entry === trigger)).map(({ id }) => id);
  for (const { network, action } of presences) for (const step of triggered(`presence-${action}`)) put(step, "presence", network);
  for (const { id, state, steps: advised } of recommendations)
    if (state === "open") for (const step of advised) put(step, "rule", id);
  for (const { id, answer, step } of checklist) if (answer === "no") put(step, "checklist", id);
  for (const { network, start } of members) for (const step of triggered(`start-${start}`)) put(step, "network", network);
  return causes;
}

function planStepOf(
  { id, owner, hours, dependsOn, noRegret, mindset, launch }: ReportStep,
  because: Because[],
  { members }: PlanCauses,
): PlanStep {
  const started = because
    .filter(({ kind }) => kind === "network" || kind === "presence")
    .map(({ ref }) => ref as Member["network"]);
  const networks = launch && started.length === 0 ? members.map(({ network }) => network) : started;
  return { id, owner, hours, dependsOn: [...dependsOn], because, noRegret, mindset, launch, networks };
}

/** Keeps only dependencies that are on the plan, and puts each step after them; otherwise by id. */
function inOrder(steps: readonly PlanStep[]): PlanStep[] {
  const onPlan = new Set(steps.map(({ id }) => id));
  const open = [...steps]
    .sort((a, b) => order(a.id, b.id))
    .map((step) => ({ ...step, dependsOn: step.dependsOn.filter((id) => onPlan.has(id)) }));
  const done = new Set<string>();
  const ordered: PlanStep[] = [];
  while (open.length > 0) {
    const next = open.findIndex(({ dependsOn }) => dependsOn.every((id) => done.has(id)));
    const [step] = open.splice(Math.max(0, next), 1);
    if (!step) break;
    done.add(step.id);
    ordered.push(step);
  }
  return ordered;
}
