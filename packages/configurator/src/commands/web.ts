import { CommanderError } from "commander";
import type { AddCommand } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { message } from "../messages.ts";
import { languageOption } from "../options.ts";

/** The same port each time, so that a browser finds the answers again that it keeps. */
const usualPort = 4747;

const highestPort = 65_535;

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
    .helpOption("-h, --help", say("option.help"))
    .action(async ({ port = usualPort, open = false }: { port?: number; open?: boolean }) => {
      const { servePage } = await import("../serve-page.ts");
      done(await servePage({ port, open, language }, io));
    });
};
