import { type Check, documentsOfKind } from "./context.ts";
import { issueAt } from "./issue.ts";

/** A fact a condition can name. */
const factName = /^[a-z][A-Za-z0-9]*(\.[A-Za-z0-9+-]+)+$/;

/** Own questions that do not say what may be answered, lack their options, or ask for what no rule reads. */
export const checkQuestions: Check = (context) => {
  const read = new Set(
    context.knowledge.ruleSets.flatMap(({ rules }) => rules.map(({ conditions }) => JSON.stringify(conditions))),
  );
  const elsewhere = JSON.stringify([
    context.knowledge.checklist,
    context.knowledge.sections,
    context.knowledge.questions.map((step) => step.questions.map(({ relevantIf }) => relevantIf)),
  ]);
  const isRead = (path: string) => [...read, elsewhere].some((text) => text.includes(`"fact":"${path}"`));
  return documentsOfKind(context, "QuestionFile").flatMap(({ file, content }) =>
    content.questions.flatMap(({ path: id, answer, options = {} }, position) => {
      const at = (key: string, code: string) => [issueAt({ file, path: ["questions", position, key] }, code, { id })];
      const chooses = answer?.kind === "choice" || answer?.kind === "choices";
      return [
        ...(factName.test(id) ? [] : at("path", "question-name")),
        ...(answer ? [] : at("answer", "answer-missing")),
        ...(chooses && Object.keys(options).length === 0 ? at("options", "options-missing") : []),
        ...(isRead(id) ? [] : at("path", "question-unread")),
      ];
    }),
  );
};
