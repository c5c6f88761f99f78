import type { Knowledge } from "@channelfit/rules";
import {
  type AnswerKind,
  type Network,
  type Question,
  type QuestionStep,
  validateProfile,
  type Words,
  words,
} from "@channelfit/schema";
import type { FormSchema } from "./field.ts";
import { type Form, type FormParts, formOf } from "./form.ts";
import { profileForm, profileParts } from "./profile-form.ts";

/** The questionnaire with the questions and the networks that packs add to a knowledge. */
export function extendedForm(knowledge: Additions): Form {
  return knowledge.packs.length === 0 ? profileForm() : formOf(extendedParts(knowledge));
}

/** What packs add to a knowledge, as far as it is asked about. */
export type Additions = Pick<Knowledge, "packs" | "questions" | "networks">;

/** What the questionnaire with the questions and the networks of packs is made of. */
export function extendedParts({ packs, questions, networks }: Additions): FormParts {
  const parts = profileParts();
  if (packs.length === 0) return parts;
  const { schema } = parts;
  const own = networks.filter(({ id }) => id.includes("/"));
  return {
    ...parts,
    schema: {
      ...schema,
      properties: {
        ...schema.properties,
        extensions: groupOf(
          questions.flatMap((step) => step.questions),
          "extensions",
        ),
      },
      $defs: { ...schema.$defs, ...withNetworks(schema, own) },
    },
    words: { steps: joined([...words().steps, ...questions]), vocabulary: withNames(own) },
    check: (answers) => validateProfile(answers, { questions }).issues ?? [],
  };
}

/** Questions of several packs about one step come together. */
function joined(steps: readonly QuestionStep[]): QuestionStep[] {
  const byId = new Map<string, QuestionStep>();
  for (const step of steps) {
    const before = byId.get(step.step);
    byId.set(step.step, before ? { ...before, questions: [...before.questions, ...step.questions] } : step);
  }
  return [...byId.values()];
}

/** The group of fields below a path, as far as there are questions for them. */
function groupOf(questions: readonly Question[], path: string): FormSchema {
  const below = questions.filter((question) => question.path.startsWith(`${path}.`));
  const keys = [...new Set(below.map((question) => question.path.slice(path.length + 1).split(".")[0] as string))];
  const properties = keys.map((key) => {
    const at = `${path}.${key}`;
    const question = below.find((candidate) => candidate.path === at);
    return [key, question ? fieldFor(question) : groupOf(below, at)] as const;
  });
  return { type: "object", properties: Object.fromEntries(properties) };
}

const unknown = "unknown";

function fieldFor({ answer, options = {} }: Question): FormSchema {
  const { kind = "text", ...limits }: Partial<AnswerKind> = answer ?? {};
  switch (kind) {
    case "level":
      return { enum: [0, 1, 2, 3, 4, unknown] };
    case "choice":
      return { enum: [...Object.keys(options), unknown] };
    case "choices":
      return { type: "array", items: { enum: Object.keys(options) } };
    case "date":
      return { type: "string", format: "date" };
    case "text":
      return { type: "string", ...limits };
    default:
      return { type: kind, ...limits };
  }
}

const catalogue = "KnownNetwork";

function withNetworks({ $defs = {} }: FormSchema, own: readonly Network[]): Readonly<Record<string, FormSchema>> {
  const known = $defs[catalogue];
  return known ? { [catalogue]: { ...known, enum: [...(known.enum ?? []), ...own.map(({ id }) => id)] } } : {};
}

function withNames(own: readonly Network[]): Words["vocabulary"] {
  const { vocabulary } = words();
  const known = vocabulary[catalogue];
  const names = Object.fromEntries(own.map(({ id, names }) => [id, names]));
  return known ? { ...vocabulary, [catalogue]: { ...known, options: { ...known.options, ...names } } } : vocabulary;
}
