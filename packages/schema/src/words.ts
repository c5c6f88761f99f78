import { readQuestion, readWords } from "#words";
import { fields } from "./generated/fields.ts";
import type { Localized, Question, QuestionStep, VocabularyEntry } from "./generated/types.ts";
import type { ReadQuestion } from "./words/parts.ts";

/** Words of the questionnaire and of validation problems. */
export interface Words {
  /** Steps of the questionnaire in their order. */
  readonly steps: readonly QuestionStep[];
  /** Names and option labels of the shared lists. */
  readonly vocabulary: Readonly<Record<string, VocabularyEntry>>;
  /** Sentences of validation, by problem code. */
  readonly messages: Readonly<Record<string, Localized>>;
}

let steps: Words["steps"] | undefined;
let vocabulary: Words["vocabulary"] | undefined;
let messages: Words["messages"] | undefined;
let questions: ReadonlyMap<string, Question> | undefined;
let vocabularies: ReadonlyMap<string, string> | undefined;

/** Each part is read at first use: a report needs names of the lists but none of the questions. */
const lazyWords: Words = {
  get steps() {
    steps ??= readWords("steps") as Words["steps"];
    return steps;
  },
  get vocabulary() {
    vocabulary ??= readWords("vocabulary") as Words["vocabulary"];
    return vocabulary;
  },
  get messages() {
    messages ??= readWords("messages") as Words["messages"];
    return messages;
  },
};

/** All words: steps with their questions, shared lists, messages. They are read at first use, so that importing costs little. */
export function words(): Words {
  return lazyWords;
}

/** The question that asks for a field, such as `goals[].id`. */
export function questionOf(path: string): Question | undefined {
  if (readQuestion && !steps) return readOnce(path, readQuestion);
  questions ??= new Map(words().steps.flatMap((step) => step.questions.map((question) => [question.path, question])));
  return questions.get(path);
}

/** Questions that were read by themselves. */
const readAlone = new Map<string, Question | undefined>();

function readOnce(path: string, read: ReadQuestion): Question | undefined {
  if (!readAlone.has(path)) readAlone.set(path, read(path));
  return readAlone.get(path);
}

/** Label of a field; the path itself where there is none. */
export function labelOf(path: string): Localized {
  return questionOf(path)?.label ?? { de: path, en: path };
}

/** Label of a value of a field; the value itself where it has none, as numbers and free text. */
export function optionLabelOf(path: string, value: string | number): Localized {
  const key = String(value);
  vocabularies ??= new Map(fields.flatMap((field) => (field.vocabulary ? [[field.path, field.vocabulary]] : [])));
  return questionOf(path)?.options?.[key] ?? vocabularyLabelOf(vocabularies.get(path) ?? "", key);
}

/** Label of a value of a shared list such as `Goal`; the value itself where it has none. */
export function vocabularyLabelOf(vocabulary: string, value: string): Localized {
  const lists =
    vocabulary === "NetworkId"
      ? ["KnownNetwork"]
      : vocabulary === "ContactPoint"
        ? ["KnownNetwork", "ChannelKind"]
        : [vocabulary];
  for (const list of lists) {
    const label = words().vocabulary[list]?.options[value];
    if (label) return label;
  }
  return { de: value, en: value };
}

/** Sentence template of a problem or heading. */
export function messageOf(code: string): Localized {
  const message = words().messages[code];
  if (!message) throw new Error(`no message ${code}`);
  return message;
}
