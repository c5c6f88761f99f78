import { builtIn, createRecommender, reportDocument } from "@channelfit/rules";
import type { Language, SectionName } from "@channelfit/schema";
import type { AddCommand } from "../command.ts";
import { type Format, formats, write } from "../formats.ts";
import type { Io } from "../io.ts";
import { askedLanguage, languageOption, oneOf } from "../options.ts";
import { knowledgeWith, packOption } from "../packs.ts";
import { readValidProfile } from "./valid-profile.ts";

/** Options of the command as they were given. */
interface Given extends Partial<Pick<RecommendOptions, "format" | "sections" | "output">> {
  readonly lang?: Language;
  readonly pack?: readonly string[];
}

/** `channelfit recommend` */
export const addRecommend: AddCommand = ({ program, io, language, say, done }) => {
  const file = `<${say("name.file")}>`;
  program
    .command("recommend")
    .description(say("recommend.description"))
    .usage(`${file} ${say("usage.options")}`)
    .argument(file, say("argument.file"))
    .option(...languageOption({ say, language }))
    .option("--format <md|html|pdf|json>", say("option.format"), oneOf("--format", formats, language))
    .option("--sections <a,b|all>", say("option.sections"), sectionsIn(language))
    .option(...packOption({ say }))
    .option(`-o, --output ${file}`, say("option.output"))
    .helpOption("-h, --help", say("option.help"))
    .action(async (named: string, { lang, format = "md", pack = [], ...given }: Given) => {
      const asked = askedLanguage({ program }, lang);
      const options = { ...given, format, packs: pack, fallback: language, ...(asked && { language: asked }) };
      done(await recommendFile(named, options, io));
    });
};

/** Options of the command. */
interface RecommendOptions {
  readonly format: Format;
  /** File to write to; standard output where absent. */
  readonly output?: string;
  /** Long parts of the report to write as well. */
  readonly sections?: readonly SectionName[];
  /** Folders of packs to judge by as well. */
  readonly packs: readonly string[];
  /** Language asked for; that of the profile where absent. */
  readonly language?: Language;
  /** Language of messages, and of the report when neither the option nor the profile names one. */
  readonly fallback: Language;
}

/** Writes the recommendation for a profile; false when the profile is invalid or the file cannot be written. */
async function recommendFile(
  file: string,
  { format, output, sections = [], packs, language, fallback }: RecommendOptions,
  io: Io,
): Promise<boolean> {
  const knowledge = await knowledgeWith(packs, io, fallback);
  if (!knowledge) return false;
  const profile = await readValidProfile(file, io, fallback, knowledge.questions);
  if (!profile) return false;
  const report = createRecommender(knowledge).recommend(profile, { sections });
  const options = { language: language ?? profile.locale ?? fallback, knowledge };
  return write({ format, data: report, document: () => reportDocument(report, options), output }, fallback, io);
}

/** Accepts names of sections separated by commas, or `all` of them. */
function sectionsIn(language: Language): (value: string) => readonly SectionName[] {
  return (value) => {
    const sectionNames = Object.keys(builtIn.sections) as readonly SectionName[];
    const accept = oneOf<SectionName | "all">("--sections", [...sectionNames, "all"], language);
    const named = value.split(",").map((name) => accept(name.trim()));
    return sectionNames.filter((name) => named.includes(name) || named.includes("all"));
  };
}
