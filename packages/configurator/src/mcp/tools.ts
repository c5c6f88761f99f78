import {
  createRecommender,
  type Knowledge,
  networkNamed,
  type Recommender,
  renderChanges,
  renderExplanation,
  renderMarkdown,
} from "@channelfit/rules";
import {
  type CompanyProfile,
  isLanguage,
  type Language,
  languages,
  migrateProfile,
  type NetworkId,
  validateProfile,
} from "@channelfit/schema";
import { type ContractName, contractOf } from "@channelfit/schema/contracts";
import { extendedForm } from "../extended-form.ts";
import type { Form } from "../form.ts";
import { message } from "../messages.ts";
import results from "./results.json" with { type: "json" };

/** What a tool answers: data by its schema and the same as text, or a text about what was wrong. */
export type Answer = { readonly data: object; readonly text: string } | { readonly failure: string };

/** Arguments of a call, not checked yet. */
type Arguments = Readonly<Record<string, unknown>>;

/** A tool for an assistant. */
export interface Tool {
  readonly name: string;
  readonly description: string;
  readonly inputSchema: JsonObjectSchema;
  readonly outputSchema: JsonObjectSchema;
  call(given: Arguments): Answer;
}

/** A JSON Schema of an object. */
interface JsonObjectSchema extends Record<string, unknown> {
  type: "object";
}

/** The tools, all of which only hand on what the libraries answer. */
export function toolsOf(knowledge: Knowledge, language: Language): Tool[] {
  const recommender = createRecommender(knowledge);
  const say = (id: string) => message(id, language);
  const profile = { type: "object", description: say("mcp.argument.profile") };
  const spoken = { type: "string", enum: [...languages], description: say("mcp.argument.language") };
  const tool = (name: string, more: Arguments, required: string[], outputSchema: JsonObjectSchema, call: Tool["call"]): Tool => ({
    name,
    description: say(`mcp.${name}`),
    inputSchema: { type: "object", properties: { profile, ...more, language: spoken }, required: ["profile", ...required] },
    outputSchema,
    call,
  });
  const network = { type: "string", description: say("mcp.argument.network") };
  const optionalNetwork = { type: "string", description: say("mcp.argument.network-or-status") };
  const context = { recommender, knowledge, form: extendedForm(knowledge), language };
  return [
    tool("validate_profile", {}, [], results.validate_profile as JsonObjectSchema, (given) => validated(given, context)),
    tool("next_questions", {}, [], results.next_questions as JsonObjectSchema, (given) => nextQuestions(given, context)),
    tool("recommend", {}, [], contract("report"), (given) => recommended(given, context)),
    tool("explain", { network }, ["network"], contract("explanation"), (given) => explained(given, context)),
    tool("what_would_change", { network: optionalNetwork }, [], contract("change-options"), (given) => changes(given, context)),
  ];
}

/** The contract without its address, which a client need not resolve. */
function contract(name: ContractName): JsonObjectSchema {
  const { $schema, $id, ...schema } = contractOf(name);
  return { ...schema, type: "object" };
}

interface Context {
  readonly recommender: Recommender;
  readonly knowledge: Knowledge;
  readonly form: Form;
  /** Language where a call names none. */
  readonly language: Language;
}

function spokenIn({ language }: Arguments, context: Context): Language {
  return isLanguage(language) ? language : context.language;
}

/** The profile of a call, or what is wrong with it. */
function profileOf(given: Arguments, context: Context): { readonly profile: CompanyProfile } | { readonly failure: string } {
  const { value } = migrateProfile(given.profile);
  const { issues, value: profile } = validateProfile(value, {
    language: spokenIn(given, context),
    questions: context.knowledge.questions,
  });
  return issues ? { failure: issues.map(({ pointer, message: said }) => `${pointer} ${said}`.trim()).join("\n") } : { profile };
}

function validated(given: Arguments, context: Context): Answer {
  const language = spokenIn(given, context);
  const { value, changes: carried } = migrateProfile(given.profile);
  const { issues = [] } = validateProfile(value, { language, questions: context.knowledge.questions });
  const told = issues.map(({ pointer, code, message: said, expected, nearest }) => ({
    pointer,
    code,
    message: said,
    expected,
    ...(nearest !== undefined && { nearest }),
  }));
  const lines =
    issues.length > 0
      ? issues.map(({ pointer, message: said }) => `${pointer} ${said}`.trim())
      : [message("mcp.valid", language)];
  const changed = carried.map(({ says }) => says[language]);
  return { data: { valid: issues.length === 0, issues: told, changes: changed }, text: [...changed, ...lines].join("\n") };
}

function nextQuestions(given: Arguments, context: Context): Answer {
  const read = profileOf(given, context);
  if ("failure" in read) return read;
  const language = spokenIn(given, context);
  const { status, nextQuestions: open } = context.recommender.recommend(read.profile);
  const questions = open.map(({ path, gates, criteria }) => {
    const { question, why, options = [], unknown } = context.form.fields.get(path) ?? {};
    const all = [...options, ...(unknown ? [unknown] : [])];
    return {
      path,
      question: question?.[language] ?? path,
      why: why?.[language] ?? "",
      gates,
      criteria,
      options: all.map(({ value, label }) => ({ value, label: label[language] })),
    };
  });
  const { settled } = context.recommender.outlook(read.profile);
  const lines = questions.map(({ path, question, why }) => `- ${message("mcp.question", language, { question, why })} (${path})`);
  const text = lines.length > 0 ? lines.join("\n") : message("mcp.nothing-open", language);
  return { data: { status, settled, questions }, text };
}

function recommended(given: Arguments, context: Context): Answer {
  const read = profileOf(given, context);
  if ("failure" in read) return read;
  const { recommender, knowledge } = context;
  const report = recommender.recommend(read.profile);
  return { data: report, text: renderMarkdown(report, { language: spokenIn(given, context), knowledge }) };
}

function explained(given: Arguments, context: Context): Answer {
  const read = profileOf(given, context);
  if ("failure" in read) return read;
  const named = networkOf(given, context);
  if ("failure" in named) return named;
  const explanation = context.recommender.explain(read.profile, named.network);
  if (!explanation) throw new Error(`the knowledge lost the network ${named.network}`);
  const { knowledge } = context;
  return { data: explanation, text: renderExplanation(explanation, { language: spokenIn(given, context), knowledge }) };
}

function changes(given: Arguments, context: Context): Answer {
  const read = profileOf(given, context);
  if ("failure" in read) return read;
  const { recommender, knowledge } = context;
  const named = given.network === undefined ? undefined : networkOf(given, context);
  if (named && "failure" in named) return named;
  const found = named ? recommender.whatWouldChange(read.profile, named.network) : recommender.whatWouldChange(read.profile);
  if (!found) throw new Error(`the knowledge lost the network ${named?.network}`);
  return { data: found, text: renderChanges(found, { language: spokenIn(given, context), knowledge }) };
}

function networkOf(given: Arguments, context: Context): { readonly network: NetworkId } | { readonly failure: string } {
  const name = String(given.network ?? "");
  const found = networkNamed(name, context.knowledge);
  if (found.network) return { network: found.network };
  const known = context.knowledge.networks.map(({ id }) => id).join(", ");
  const id = found.nearest === undefined ? "network.unknown" : "network.suggestion";
  return { failure: message(id, spokenIn(given, context), { name, known, nearest: found.nearest ?? "" }) };
}
