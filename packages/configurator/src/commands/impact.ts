import type { CompanyProfile, Language } from "@channelfit/schema";
import type { AddCommand } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import type { Io } from "../io.ts";
import { message } from "../messages.ts";
import { askedLanguage, languageOption, oneOf } from "../options.ts";
import { knowledgeWith, packOption } from "../packs.ts";
import { profilesIn } from "../profiles-in.ts";

const formats = ["md", "json"] as const;

/** Options of the command as they were given. */
interface Given {
  readonly lang?: Language;
  readonly format?: (typeof formats)[number];
  readonly before?: readonly string[];
  readonly pack?: readonly string[];
}

/** `channelfit impact` */
export const addImpact: AddCommand = ({ program, io, language, say, done }) => {
  const files = `<${say("name.files")}...>`;
  const [packFlags, packWords, folders] = packOption({ say });
  program
    .command("impact")
    .description(say("impact.description"))
    .usage(`${files} ${say("usage.options")}`)
    .argument(files, say("argument.impact"))
    .option(...languageOption({ say, language }))
    .option("--format <md|json>", say("option.format-text"), oneOf("--format", formats, language))
    .option(packFlags, packWords, folders)
    .option(packFlags.replace("--pack", "--before"), say("option.before"), folders)
    .helpOption("-h, --help", say("option.help"))
    .action(async (named: string[], { lang, ...given }: Given) => {
      const asked = askedLanguage({ program }, lang) ?? language;
      if (!given.pack && !given.before) {
        io.err(`${message("impact.nothing-to-compare", asked)}\n`);
        done(exitCodes.usage);
        return;
      }
      done(await compareKnowledge(named, { ...given, language: asked }, io));
    });
};

/** Says what packs change for the companies of some files; false when a pack or a company cannot be used. */
async function compareKnowledge(
  files: readonly string[],
  { format = "md", before: earlier, pack, language }: Omit<Given, "lang"> & { readonly language: Language },
  io: Io,
): Promise<boolean> {
  const { knowledgeImpact, renderImpact } = await import("@channelfit/rules");
  const before = await knowledgeWith(earlier, io, language);
  const after = await knowledgeWith(pack, io, language);
  if (!before || !after) return false;
  const questions = [...before.questions, ...after.questions.filter((step) => !before.questions.includes(step))];
  const profiles: CompanyProfile[] = [];
  let leftOut = 0;
  for (const file of files) {
    const read = await profilesIn(file, questions, language, io);
    profiles.push(...read.profiles);
    leftOut += read.leftOut;
  }
  const impact = knowledgeImpact(before, after, profiles);
  io.out(format === "json" ? `${JSON.stringify(impact, null, 2)}\n` : renderImpact(impact, { language, knowledge: after }));
  if (leftOut > 0) io.err(`${message("impact.left-out", language, { count: leftOut })}\n`);
  return leftOut === 0;
}
