import type { Localized, Question } from "@channelfit/schema";
import { optionLabelOf, questionOf } from "@channelfit/schema/vocabulary";
import type { ReportKnowledge } from "./report-knowledge.ts";

/** The question that asks for a field, of the profile or of a pack. */
export function questionFor(path: string, { questions }: Pick<ReportKnowledge, "questions">): Question | undefined {
  return questionOf(path) ?? questions.flatMap((step) => step.questions).find((question) => question.path === path);
}

/** Label of a value of a field; a network of a pack by its name, an own answer by the words of its question. */
export function valueOfField(
  path: string,
  value: string,
  { networks, questions }: Pick<ReportKnowledge, "networks" | "questions">,
): Localized {
  if (path.startsWith("extensions.")) return questionFor(path, { questions })?.options?.[value] ?? { de: value, en: value };
  const network = value.includes("/") ? networks.find(({ id }) => id === value) : undefined;
  return network?.names ?? optionLabelOf(path, value);
}
