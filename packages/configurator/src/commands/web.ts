import { CommanderError } from "commander";
import type { AddCommand } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { message } from "../messages.ts";
import { languageOption } from "../options.ts";
import { packOption, packsIn } from "../packs.ts";

/** The same port each time, so that a browser finds the answers again that it keeps. */
const usualPort = 4747;

const highestPort = 65_535;

/** Options of the command as they were given. */
interface Given {
  readonly port?: number;
  readonly open?: boolean;
  readonly pack?: readonly string[];
}

/** `channelfit web` */
export const addWeb: AddCommand = ({ program, io, language, say, done }) => {
  const portIn = (value: string): number => {
    const port = Number(value);
    if (/^\d+$/.test(value) && port <= highestPort) return port;
    throw new CommanderError(exitCodes.usage, "channelfit.port", message("port.invalid", language, { value }));
  };
  program
    .command("web")
    .description(say("web-command.description"))
    .usage(say("usage.options"))
    .option(...languageOption({ say, language }))
    .option("--port <n>", message("option.port", language, { port: usualPort }), portIn)
    .option("--open", say("option.open"))
    .option(...packOption({ say }))
    .helpOption("-h, --help", say("option.help"))
    .action(async ({ port = usualPort, open = false, pack = [] }: Given) => {
      const own = await packsIn(pack, io, language);
      if (!own) return done(false);
      const { servePage } = await import("../serve-page.ts");
      done(await servePage({ port, open, packs: own.packs, language }, io));
    });
};
