import { createRecommender, type Knowledge, type Recommender, renderMarkdown } from "@channelfit/rules";
import type { Language, QuestionStep } from "@channelfit/schema";
import { reportInvalid } from "../commands/validate.ts";
import { emptyProfile } from "../empty-profile.ts";
import { exitCodes } from "../exit-codes.ts";
import { extendedForm } from "../extended-form.ts";
import { displayName, unwritable } from "../file-failures.ts";
import type { Form } from "../form.ts";
import { readProfile } from "../input.ts";
import type { Io } from "../io.ts";
import { message } from "../messages.ts";
import { knowledgeWith } from "../packs.ts";
import { readSavedSession, savedSession } from "../saved-session.ts";
import { createSession, type SessionMode, type SessionState } from "../session.ts";
import { profileOf, viewOf } from "../view.ts";
import { converse } from "./dialog.ts";
import { wrapped } from "./wrapped.ts";

/** How to ask. */
export interface AskOptions {
  readonly language: Language;
  readonly mode?: SessionMode;
  /** File for the profile. */
  readonly output?: string;
  /** File of an interrupted conversation, or of a profile, to go on with. */
  readonly resume?: string;
  /** File of a profile to take the answers from. */
  readonly answers?: string;
  readonly isPlain: boolean;
  /** Day of the assessment; today where absent. */
  readonly date?: string;
  /** Folders of packs to ask and to judge by as well. */
  readonly packs: readonly string[];
}

/** What is asked and judged by. */
interface Questionnaire {
  readonly form: Form;
  readonly recommender: Recommender;
  readonly knowledge: Knowledge;
}

const defaultOutput = "profile.json";

/** Leads a conversation and writes what came of it. @returns an exit code */
export async function ask(options: AskOptions, io: Io): Promise<number> {
  const { language } = options;
  const knowledge = await knowledgeWith(options.packs, io, language);
  if (!knowledge) return exitCodes.invalidInput;
  const questionnaire: Questionnaire = {
    form: extendedForm(knowledge),
    recommender: createRecommender(knowledge),
    knowledge,
  };
  const { form, recommender } = questionnaire;
  const state = await begin(options, knowledge.questions, io);
  if (!state) return exitCodes.invalidInput;
  if (options.answers !== undefined) return answered(state, options, questionnaire, io);
  if (!io.tty) {
    io.err(`${message("ask.no-terminal", language)}\n`);
    return exitCodes.usage;
  }
  const output = options.output ?? (isSession(options.resume) ? defaultOutput : (options.resume ?? defaultOutput));
  if (output !== options.resume && (await exists(output, io))) {
    io.err(`${message("ask.exists", language, { file: output })}\n`);
    return exitCodes.invalidInput;
  }
  const keptIn = output.replace(/(\.json)?$/, sessionEnding);
  const { tty } = io;
  const prompter = await tty.prompter(language, options.isPlain);
  const show = (line: string) => io.out(`${wrapped(line, tty.columns)}\n`);
  const begun = viewOf(form, recommender, state).progress;
  show(options.resume === undefined ? message("ask.welcome", language) : message("ask.resumed", language, { ...begun }));
  const keep = (kept: SessionState) => io.writeFile(keptIn, savedSession(kept));
  let isInterrupted = false;
  const release = io.onInterrupt(() => {
    isInterrupted = true;
  });
  const dialog = { form, recommender, language, prompter, show, keep, isInterrupted: () => isInterrupted };
  const ending = await converse(dialog, state).finally(() => {
    release();
    prompter.close();
  });
  if (ending.stopped) {
    await keep(ending.state);
    const { progress } = viewOf(form, recommender, ending.state);
    io.err(`\n${message("ask.stopped", language, { ...progress, file: keptIn })}\n`);
    return exitCodes.interrupted;
  }
  const code = await finish(ending.state, output, options, questionnaire, io);
  if (code === exitCodes.fine) await io.removeFile(keptIn);
  return code;
}

const sessionEnding = ".session.json";

function isSession(file: string | undefined): boolean {
  return file?.endsWith(sessionEnding) ?? false;
}

/** The conversation to begin or to go on with; undefined, and said why, when its file cannot be read. */
async function begin(
  { language, mode, resume, answers, date }: AskOptions,
  questions: readonly QuestionStep[],
  io: Io,
): Promise<SessionState | undefined> {
  const file = answers ?? resume;
  if (file === undefined) return createSession({ ...emptyProfile(date ?? io.today()), locale: language }, mode);
  const saved = await savedIn(file, io);
  if (saved) return { ...saved, mode: mode ?? saved.mode };
  const input = await readProfile(file, io, language, questions);
  if ("profile" in input) return createSession(input.profile, mode);
  reportInvalid(displayName(file, language), input, language, io);
  return undefined;
}

async function savedIn(file: string, io: Io): Promise<SessionState | undefined> {
  if (file === "-") return undefined;
  try {
    return readSavedSession(JSON.parse(new TextDecoder().decode(await io.readFile(file))));
  } catch {
    return undefined;
  }
}

async function exists(file: string, io: Io): Promise<boolean> {
  try {
    await io.readFile(file);
    return true;
  } catch {
    return false;
  }
}

/** Says what is still open, and writes profile and report without asking. */
async function answered(state: SessionState, options: AskOptions, questionnaire: Questionnaire, io: Io): Promise<number> {
  const { language, output } = options;
  const { current, progress, settled } = viewOf(questionnaire.form, questionnaire.recommender, state);
  const count = progress.total - progress.answered;
  if (current)
    io.err(`${message("ask.open", language, { count, total: progress.total, question: current.field.question[language] })}\n`);
  if (settled) io.err(`${message("ask.settled", language)}\n`);
  return finish(state, output, options, questionnaire, io);
}

/** Writes the profile to a file, if there is one to write to, and the report to standard output. */
async function finish(
  state: SessionState,
  output: string | undefined,
  { language }: AskOptions,
  { form, recommender, knowledge }: Questionnaire,
  io: Io,
): Promise<number> {
  const profile = profileOf(form, state);
  if (!profile) throw new Error("the conversation lost what every profile has");
  if (output !== undefined) {
    try {
      await io.writeFile(output, `${JSON.stringify(profile, null, 2)}\n`);
    } catch (error) {
      io.err(`${unwritable(output, error, language)}\n`);
      return exitCodes.invalidInput;
    }
    io.err(`${message("ask.saved", language, { file: output })}\n`);
  }
  io.out(`\n${renderMarkdown(recommender.recommend(profile), { language, knowledge })}`);
  return exitCodes.fine;
}
