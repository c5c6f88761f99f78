import type { Language } from "@channelfit/schema";
import type { AddCommand } from "../command.ts";

import type { Io } from "../io.ts";
import { askedLanguage, languageOption, oneOf } from "../options.ts";
import { knowledgeWith, packOption } from "../packs.ts";
import { readValidProfile } from "./valid-profile.ts";

const formats = ["md", "json"] as const;

/** Options of the command as they were given. */
interface Given {
  readonly lang?: Language;
  readonly format?: (typeof formats)[number];
  readonly pack?: readonly string[];
}

/** `channelfit diff` */
export const addDiff: AddCommand = ({ program, io, language, say, done }) => {
  const before = `<${say("name.before")}>`;
  const after = `<${say("name.after")}>`;
  program
    .command("diff")
    .description(say("diff.description"))
    .usage(`${before} ${after} ${say("usage.options")}`)
    .argument(before, say("argument.before"))
    .argument(after, say("argument.after"))
    .option(...languageOption({ say, language }))
    .option("--format <md|json>", say("option.format-text"), oneOf("--format", formats, language))
    .option(...packOption({ say }))
    .helpOption("-h, --help", say("option.help"))
    .action(async (one: string, other: string, { lang, ...given }: Given) => {
      const asked = askedLanguage({ program }, lang);
      done(await compareFiles([one, other], { ...given, fallback: language, ...(asked && { language: asked }) }, io));
    });
};

interface DiffOptions extends Omit<Given, "lang"> {
  /** Language asked for; that of the later profile where absent. */
  readonly language?: Language;
  /** Language of messages, and of the text when neither the option nor the profile names one. */
  readonly fallback: Language;
}

/** Compares the reports of two profiles; false when one of them cannot be used. */
async function compareFiles(
  files: readonly [before: string, after: string],
  { format = "md", pack, language, fallback }: DiffOptions,
  io: Io,
): Promise<boolean> {
  const { compareReports, createRecommender, renderComparison } = await import("@channelfit/rules");
  const knowledge = await knowledgeWith(pack, io, fallback);
  if (!knowledge) return false;
  const before = await readValidProfile(files[0], io, fallback, knowledge.questions);
  const after = await readValidProfile(files[1], io, fallback, knowledge.questions);
  if (!before || !after) return false;
  const { recommend } = createRecommender(knowledge);
  const comparison = compareReports(recommend(before), recommend(after), { profiles: { before, after }, knowledge });
  io.out(
    format === "json"
      ? `${JSON.stringify(comparison, null, 2)}\n`
      : renderComparison(comparison, { language: language ?? after.locale ?? fallback, knowledge }),
  );
  return true;
}
