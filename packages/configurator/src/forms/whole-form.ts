import type { Knowledge } from "@channelfit/rules";
import type { Question, QuestionStep } from "@channelfit/schema";
import { type Additions, extendedParts } from "../extended-form.ts";
import type { FormSchema } from "../field.ts";
import { type Form, type FormParts, formOf } from "../form.ts";

/**
 * The whole profile by a knowledge: the questionnaire, what its packs ask for, and each question of its checklist, to be answered by
 * hand. A form can show all of it, because the keys of the answers are known.
 */
export function wholeForm(knowledge: Additions & Pick<Knowledge, "checklist">): Form {
  return formOf(withChecklist(extendedParts(knowledge), knowledge.checklist));
}

/** Where answers by hand stand in a profile, by the id of their question. */
const byHand = "checklistAnswers";

const answer: FormSchema = { $ref: "#/$defs/ChecklistAnswer" };

function withChecklist({ schema, words, ...parts }: FormParts, checklist: Knowledge["checklist"]): FormParts {
  const properties = Object.fromEntries(checklist.map(({ id }) => [id, answer]));
  return {
    ...parts,
    schema: { ...schema, properties: { ...schema.properties, [byHand]: { type: "object", properties } } },
    words: { ...words, steps: words.steps.map((step) => spelledOut(step, checklist)) },
  };
}

/** What is asked about any answer by hand, asked about each; the answer itself is called by the question of the checklist. */
function spelledOut(step: QuestionStep, checklist: Knowledge["checklist"]): QuestionStep {
  const about = step.questions.filter(({ path }) => path.startsWith(`${byHand}.*.`));
  const each = checklist.flatMap(({ id, question }) =>
    about.map((asked): Question => {
      const path = asked.path.replace("*", id);
      const label = path.endsWith(".answer") ? question : { de: `${id}: ${asked.label.de}`, en: `${id}: ${asked.label.en}` };
      return { ...asked, path, label };
    }),
  );
  return { ...step, questions: [...step.questions.filter((question) => !about.includes(question)), ...each] };
}
