import type { Brief, BriefEffort, BriefGoal, BriefRisk, BriefStep, Goal, Localized, PlanStep } from "@channelfit/schema";
import { fill } from "@channelfit/schema/vocabulary";
import { dayLabel } from "../day-label.ts";
import { parameter } from "../knowledge.ts";
import { chosenNetworks, contentOf, listLabel, type SectionContext, told } from "./context.ts";
import { objections } from "./objections.ts";

/** One page for management: what to decide, why here, what it takes, how to judge the work, and answers to doubts. */
export function brief(context: SectionContext): Brief {
  const { examples, principles, glossary } = contentOf("brief", context);
  const firstStep = firstStepOf(context);
  return {
    decision: decisionOf(firstStep, context),
    goals: goalsOf(context),
    examples: told("brief", examples, context),
    effort: effortOf(context),
    principles: told("brief", principles, context),
    risks: risksOf(context),
    firstStep,
    objections: objections(context),
    glossary: [...glossary],
  };
}

/** Only networks of the pilot are decided on; without any, it is the preparation. */
function decisionOf(firstStep: BriefStep | null, context: SectionContext): Localized {
  const { report, knowledge } = context;
  const pilot = report.portfolio.members.filter(({ start }) => start === "pilot");
  const starts = report.status === "pilot" || report.status === "ready";
  const status = starts && pilot.length === 0 ? "prepare-first" : report.status;
  const names = pilot.map(({ network }) => networkNameOf(network, context));
  const hours = pilot.reduce((sum, member) => sum + member.hours, 0);
  return fill(contentOf("brief", context).decisions[status], {
    networks: listLabel(names, context),
    hours: numberLabel(Math.round(hours * 10) / 10),
    step: firstStep?.names,
    date: dayLabel(report.revisitOn, knowledge),
  });
}

function networkNameOf(id: string, { knowledge }: SectionContext): Localized {
  const network = knowledge.networks.find((entry) => entry.id === id);
  return network?.inSentence ?? network?.names ?? { de: id, en: id };
}

function numberLabel(value: number): Localized {
  return { de: String(value).replace(".", ","), en: String(value) };
}

/** The goals of this company by priority, each with what it is about and how one sees good work for it. */
function goalsOf(context: SectionContext): BriefGoal[] {
  const { goals = [] } = context.profile;
  const ranked = goals
    .map((choice, position) => ({ choice, rank: choice.priority ?? goals.length + 1, position }))
    .sort((a, b) => a.rank - b.rank || a.position - b.position);
  return ranked.slice(0, parameter(context.knowledge, "goalsAdvised")).flatMap(({ choice: { id, target } }) => {
    const words = contentOf("brief", context).goals.find(({ goal }) => goal === id);
    if (!words) return [];
    const { benefit, indicators } = words;
    return [{ goal: id, benefit, networks: networksFor(id, context), ...(target && { target }), indicators: [...indicators] }];
  });
}

function networksFor(goal: Goal, context: SectionContext): BriefGoal["networks"] {
  const { networks } = context.knowledge;
  const served = parameter(context.knowledge, "servedLevel");
  return chosenNetworks(context).filter((id) => (networks.find((entry) => entry.id === id)?.serves[goal] ?? 0) >= served);
}

function effortOf(context: SectionContext): BriefEffort {
  const { report, profile } = context;
  const { members, usedHours, reserveHours } = report.portfolio;
  const { people, budgetPerMonth, budgetSecuredMonths } = profile.resources ?? {};
  const before = report.plan.phases.filter(({ id }) => id === "clarify" || id === "prepare").flatMap(({ steps }) => steps);
  const sum = (steps: readonly PlanStep[]) => steps.reduce((total, { hours }) => total + hours, 0);
  return {
    hoursPerWeek: members.length > 0 ? usedHours : null,
    reserveHours,
    people: people ?? null,
    budgetPerMonth: budgetPerMonth ?? null,
    budgetSecuredMonths: budgetSecuredMonths ?? null,
    preparationHours: sum(before),
    managementHours: sum(before.filter(({ owner }) => owner === "management")),
    networks: chosenNetworks(context),
  };
}

function risksOf({ report, knowledge }: SectionContext): BriefRisk[] {
  return report.risks.slice(0, parameter(knowledge, "topRisks")).flatMap(({ id, severity, reasons }) => {
    const entry = knowledge.risks.find((risk) => risk.id === id);
    const says = reasons[0]?.says;
    return entry && says ? [{ id, severity, names: entry.names, says, mitigation: entry.mitigation }] : [];
  });
}

function firstStepOf({ report, knowledge }: SectionContext): BriefStep | null {
  if (report.status === "insufficient-data") return null;
  const [first = knowledge.steps[0]?.id] = report.plan.firstSteps;
  const step = knowledge.steps.find(({ id }) => id === first);
  return step ? { step: step.id, names: step.names, how: step.how, owner: step.owner, hours: step.hours } : null;
}
