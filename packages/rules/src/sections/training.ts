import type { BehaviourEntry, BehaviourResult, Training, TrainingModule, TrainingModuleEntry } from "@channelfit/schema";
import { parameter } from "../knowledge.ts";
import { chosenNetworks, contentOf, type SectionContext, told } from "./context.ts";

/** The training of leaders: every module, in full where the answers show a gap; chosen networks serve as examples only. */
export function training(context: SectionContext): Training {
  const content = contentOf("training", context);
  const networks = chosenNetworks(context).slice(0, parameter(context.knowledge, "trainingExamples"));
  const modules = content.modules.map((entry) => moduleOf(entry, networks, context));
  return {
    minutes: modules.reduce((sum, { minutes }) => sum + minutes, 0),
    modules,
    behaviours: content.behaviours.map((entry) => behaviourOf(entry, context)),
    boundaries: told("training", content.boundaries, context),
    networks,
  };
}

function moduleOf(
  { id, names, minutes, aim, withExamples, topics, gaps }: TrainingModuleEntry,
  networks: Training["networks"],
  context: SectionContext,
): TrainingModule {
  const reasons = told("training", gaps, context);
  const depth = reasons.length > 0 ? "full" : "short";
  return {
    id,
    names,
    depth,
    minutes: minutes[depth],
    aim,
    topics: told("training", topics, context),
    gaps: reasons,
    networks: withExamples ? [...networks] : [],
  };
}

function behaviourOf(
  { id, names, principle, exercise, settled, gaps }: BehaviourEntry,
  context: SectionContext,
): BehaviourResult {
  const open = told("training", gaps, context);
  const lived = told("training", settled, context);
  const state = open.length > 0 ? "to-practise" : lived.length > 0 ? "lived" : "unknown";
  return { id, names, state, principle, exercise, reasons: open.length > 0 ? open : lived };
}
