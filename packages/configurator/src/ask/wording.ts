import { type Language, vocabularyLabelOf } from "@channelfit/schema";
import { entryName, type FormField } from "../field.ts";
import { message } from "../messages.ts";
import { writtenNumber } from "../numbers.ts";
import type { Preview } from "../preview.ts";
import type { AskedQuestion } from "../questions.ts";
import type { Progress } from "../view.ts";
import type { Asking } from "./prompter.ts";

/** A question in words, with the options there are. */
export function askingOf(question: AskedQuestion, language: Language): Asking {
  const { field } = question;
  const named = field.kind === "entries" ? entryName(field) : field;
  const options = (named?.options ?? []).map((option) => ({ value: option.value, label: option.label[language] }));
  const form = formOf(field, language);
  return {
    question: questionText(question, language),
    ...((field.help || question.moot) && { help: helpOf(question, language) }),
    options,
    several: field.kind === "choices" || field.kind === "entries",
    before: valuesOf(question, language).filter((one) => options.length === 0 || options.some((option) => option.value === one)),
    ...(form !== undefined && { form }),
  };
}

function helpOf({ field: { help }, moot }: AskedQuestion, language: Language): string {
  return [...(help ? [help[language]] : []), ...(moot ? [message("ask.moot", language)] : [])].join(" ");
}

/** The question, with the entry it is about. */
function questionText({ field, entries }: AskedQuestion, language: Language): string {
  const names = entries.map(({ name, list, position }) => name?.label[language] ?? `${list.label[language]} ${position + 1}`);
  return names.length === 0 ? field.question[language] : `${names.join(", ")}: ${field.question[language]}`;
}

/** Chosen values, those that name the entries of a list, or the text that was typed. */
function valuesOf({ field, value }: AskedQuestion, language: Language): (string | number)[] {
  if (value === undefined || value === field.unknown?.value) return [];
  const key = field.kind === "entries" ? entryName(field)?.path.split(".").at(-1) : undefined;
  const list = Array.isArray(value) ? value.map((entry) => (key === undefined ? entry : entry?.[key])) : [value];
  const typed = field.kind === "number" || field.kind === "integer";
  return typed ? [writtenNumber(value, language)] : list.filter((one) => typeof one === "string" || typeof one === "number");
}

/** How a typed answer is to look; undefined where any text will do. */
function formOf({ kind, limits }: FormField, language: Language): string | undefined {
  const { minimum, maximum, example } = limits;
  const number = (value: number) => writtenNumber(value, language);
  if (kind === "date") return message("ask.form.date", language);
  if (kind === "texts") return message("ask.form.texts", language);
  if (example !== undefined) return message("ask.form.example", language, { example });
  if (kind !== "number" && kind !== "integer") return undefined;
  if (minimum !== undefined && maximum !== undefined)
    return message("ask.form.range", language, { minimum: number(minimum), maximum: number(maximum) });
  return message("ask.form.number", language);
}

/** The answer that was given, as a line. */
export function answerLine(question: AskedQuestion, language: Language): string {
  const { field, state, value } = question;
  const label = questionLabel(question, language);
  if (state === "unknown") return message("ask.answered-unknown", language, { label });
  const named = field.kind === "entries" ? entryName(field) : field;
  const words = valuesOf(question, language).map(
    (one) => named?.options.find((option) => option.value === one)?.label[language] ?? String(one),
  );
  const none = Array.isArray(value) && value.length === 0;
  return message("ask.answered", language, { label, answer: none ? message("ask.none", language) : words.join(", ") });
}

function questionLabel({ field, entries }: AskedQuestion, language: Language): string {
  const names = entries.flatMap(({ name }) => (name ? [name.label[language]] : []));
  return [...names, field.label[language]].join(", ");
}

/** How the company stands so far, in one line: status, gates, networks ahead with the range of their fit, progress. */
export function previewLine(preview: Preview, { answered, total }: Progress, language: Language): string {
  const count = (state: string) => preview.gates.filter((gate) => gate.state === state).length;
  const ahead = preview.networks
    .flatMap(({ names, range }) =>
      range && range.lower > range.upper - range.lower
        ? [`${names[language]} ${Math.round(range.lower)}–${Math.round(range.upper)}`]
        : [],
    )
    .slice(0, shownNetworks);
  const parts = [
    vocabularyLabelOf("ReadinessStatus", preview.report.status)[language],
    message("ask.preview.gates", language, { passed: count("pass"), failed: count("fail"), open: count("unknown") }),
    ...(ahead.length > 0 ? [message("ask.preview.networks", language, { networks: ahead.join(", ") })] : []),
    message("ask.preview.progress", language, { answered, total }),
  ];
  return parts.join(" · ");
}

/** As many as fit into a line. */
const shownNetworks = 3;
