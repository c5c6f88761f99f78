import type { Language } from "@channelfit/schema";
import { CommanderError } from "commander";
import type { AddCommand } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { message } from "../messages.ts";
import { languageOption, oneOf } from "../options.ts";
import { packOption } from "../packs.ts";
import { type SessionMode, sessionModes } from "../session.ts";

/** Options of the command as they were given. */
interface Given {
  readonly lang?: Language;
  readonly mode?: SessionMode;
  readonly output?: string;
  readonly resume?: string;
  readonly answers?: string;
  readonly plain?: true;
  readonly date?: string;
  readonly pack?: readonly string[];
}

/** `channelfit ask` */
export const addAsk: AddCommand = ({ program, io, language, say, done }) => {
  const file = `<${say("name.file")}>`;
  program
    .command("ask")
    .description(say("ask.description"))
    .usage(say("usage.options"))
    .option(...languageOption({ say, language }))
    .option("--mode <quick|matters|full>", say("ask.option.mode"), oneOf("--mode", sessionModes, language))
    .option(`-o, --output ${file}`, say("ask.option.output"))
    .option(`--resume ${file}`, say("ask.option.resume"))
    .option(`--answers ${file}`, say("ask.option.answers"))
    .option("--plain", say("ask.option.plain"))
    .option("--date <YYYY-MM-DD>", say("ask.option.date"), dayIn(language))
    .option(...packOption({ say }))
    .helpOption("-h, --help", say("option.help"))
    .action(async ({ lang = language, pack = [], ...given }: Given) => {
      const { ask } = await import("../ask/ask.ts");
      done(await ask({ ...given, language: lang, packs: pack, isPlain: given.plain ?? false }, io));
    });
};

/** Accepts a day. */
function dayIn(language: Language): (value: string) => string {
  return (value) => {
    const day = new Date(`${value}T00:00:00Z`);
    if (/^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)) return value;
    throw new CommanderError(exitCodes.usage, "channelfit.date", message("ask.date-invalid", language, { value }));
  };
}
