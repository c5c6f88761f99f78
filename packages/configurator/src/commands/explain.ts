import type { Language } from "@channelfit/schema";
import type { AddCommand } from "../command.ts";

import type { Io } from "../io.ts";
import { message } from "../messages.ts";
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

/** `channelfit explain` */
export const addExplain: AddCommand = ({ program, io, language, say, done }) => {
  const file = `<${say("name.file")}>`;
  const network = `<${say("name.network")}>`;
  program
    .command("explain")
    .description(say("explain.description"))
    .usage(`${file} ${network} ${say("usage.options")}`)
    .argument(file, say("argument.file"))
    .argument(network, say("argument.network"))
    .option(...languageOption({ say, language }))
    .option("--format <md|json>", say("option.format-text"), oneOf("--format", formats, language))
    .option(...packOption({ say }))
    .helpOption("-h, --help", say("option.help"))
    .action(async (named: string, name: string, given: Given) => {
      const asked = askedLanguage({ program }, given.lang);
      done(await explainNetwork(named, name, { ...given, fallback: language, ...(asked && { language: asked }) }, io));
    });
};

interface ExplainOptions extends Omit<Given, "lang"> {
  /** Language asked for; that of the profile where absent. */
  readonly language?: Language;
  /** Language of messages, and of the text when neither the option nor the profile names one. */
  readonly fallback: Language;
}

/** Explains a network for a profile; false when one of them cannot be used. */
async function explainNetwork(
  file: string,
  name: string,
  { format = "md", pack, language, fallback }: ExplainOptions,
  io: Io,
): Promise<boolean> {
  const { createRecommender, networkNamed, renderExplanation } = await import("@channelfit/rules");
  const knowledge = await knowledgeWith(pack, io, fallback);
  if (!knowledge) return false;
  const found = networkNamed(name, knowledge);
  if (!found.network) {
    const known = knowledge.networks.map(({ id }) => id).join(", ");
    const values = { name, known, nearest: found.nearest ?? "" };
    io.err(`${message(found.nearest === undefined ? "network.unknown" : "network.suggestion", fallback, values)}\n`);
    return false;
  }
  const profile = await readValidProfile(file, io, fallback, knowledge.questions);
  if (!profile) return false;
  const recommender = createRecommender(knowledge);
  const explanation = recommender.explain(profile, found.network);
  const changes = recommender.whatWouldChange(profile, found.network);
  if (!explanation || !changes) throw new Error(`the knowledge lost the network ${found.network}`);
  io.out(
    format === "json"
      ? `${JSON.stringify({ explanation, changes }, null, 2)}\n`
      : renderExplanation(explanation, { language: language ?? profile.locale ?? fallback, knowledge, changes }),
  );
  return true;
}
