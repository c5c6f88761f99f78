import { checklistDocument, checklistEntries, createRecommender, type Knowledge } from "@channelfit/rules";
import type { Language } from "@channelfit/schema";
import type { AddCommand } from "../command.ts";
import { type Format, formats, write } from "../formats.ts";
import type { Io } from "../io.ts";
import { askedLanguage, languageOption, oneOf } from "../options.ts";
import { knowledgeWith, packOption } from "../packs.ts";
import { readValidProfile } from "./valid-profile.ts";

/** Options of the command as they were given. */
interface Given {
  readonly lang?: Language;
  readonly format?: Format;
  readonly pack?: readonly string[];
  readonly output?: string;
}

/** `channelfit checklist` */
export const addChecklist: AddCommand = ({ program, io, language, say, done }) => {
  const file = `[${say("name.file")}]`;
  program
    .command("checklist")
    .description(say("checklist.description"))
    .usage(`${file} ${say("usage.options")}`)
    .argument(file, say("checklist.argument"))
    .option(...languageOption({ say, language }))
    .option("--format <md|html|pdf|json>", say("option.format"), oneOf("--format", formats, language))
    .option(...packOption({ say }))
    .option(`-o, --output <${say("name.file")}>`, say("option.output"))
    .helpOption("-h, --help", say("option.help"))
    .action(async (named: string | undefined, { lang, ...given }: Given) => {
      const asked = askedLanguage({ program }, lang);
      done(await writeChecklist(named, { ...given, fallback: language, ...(asked && { language: asked }) }, io));
    });
};

/** Options of the command, with the language asked for and the one of messages. */
interface ChecklistOptions extends Omit<Given, "lang"> {
  readonly language?: Language;
  readonly fallback: Language;
}

/** Writes the checklist, filled in where a profile is named; false when the profile is invalid or nothing can be written. */
async function writeChecklist(
  file: string | undefined,
  { format = "md", pack = [], output, language, fallback }: ChecklistOptions,
  io: Io,
): Promise<boolean> {
  const knowledge = await knowledgeWith(pack, io, fallback);
  if (!knowledge) return false;
  const answers = file === undefined ? {} : await answersIn(file, knowledge, fallback, io);
  if (!answers) return false;
  const { report, locale } = answers;
  const options = { knowledge, language: language ?? locale ?? fallback, ...(report && { report }) };
  const data = checklistEntries(options);
  return write({ format, data, document: () => checklistDocument(options), output }, fallback, io);
}

type Answers = {
  readonly report?: ReturnType<ReturnType<typeof createRecommender>["recommend"]>;
  readonly locale?: Language | undefined;
};

/** What a profile answers; undefined when it is invalid, which is said. */
async function answersIn(file: string, knowledge: Knowledge, language: Language, io: Io): Promise<Answers | undefined> {
  const profile = await readValidProfile(file, io, language, knowledge.questions);
  return profile && { report: createRecommender(knowledge).recommend(profile), locale: profile.locale };
}
