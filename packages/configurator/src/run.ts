import { defaultLanguage, isLanguage, type Language, nearest } from "@channelfit/schema";
import { Command, CommanderError } from "commander";
import packageJson from "../package.json" with { type: "json" };
import type { CommandContext } from "./command.ts";
import { commands } from "./commands.ts";
import { exitCodes } from "./exit-codes.ts";
import type { Io } from "./io.ts";
import { message } from "./messages.ts";
import { languageOption } from "./options.ts";

/**
 * Runs the command line.
 * @param args arguments without the program itself, such as `["recommend", "profile.json"]`
 * @returns the exit code: 0 fine, 1 invalid input, 2 wrong usage, 130 interrupted
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const language = languageOf(args, io);
  let code: number = exitCodes.fine;
  const program = programFor(language, io, (ended) => {
    code = typeof ended === "number" ? ended : ended ? exitCodes.fine : exitCodes.invalidInput;
  });
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return exitCodes.fine;
    io.err(`${usageProblem(error, commandOf(args, program), language)}\n`);
    return exitCodes.usage;
  }
  return code;
}

/** Language of help and messages: the one asked for, else that of the environment, else the default. */
function languageOf(args: readonly string[], { env }: Io): Language {
  const position = args.findLastIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const asked = args[position]?.startsWith("--lang=") ? args[position].slice("--lang=".length) : args[position + 1];
  if (position >= 0 && isLanguage(asked)) return asked;
  const locale = (env.LC_ALL || env.LC_MESSAGES || env.LANG || "").slice(0, 2);
  return isLanguage(locale) ? locale : defaultLanguage;
}

function programFor(language: Language, io: Io, done: CommandContext["done"]): Command {
  const say = (id: string) => message(id, language);
  const program = new Command("channelfit")
    .description(say("description"))
    .version(packageJson.version, "-V, --version", say("option.version"))
    .helpOption("-h, --help", say("option.help"))
    .helpCommand(false)
    .usage(`${say("usage.command")} ${say("usage.options")}`)
    .addHelpText("after", `\n${say("help.examples")}`)
    .configureOutput({ writeOut: io.out, writeErr: io.err, outputError: () => undefined })
    .configureHelp({
      minWidthToWrap: 30,
      styleTitle: (title) => titleIn(title, language),
      subcommandTerm: (command) => `${command.name()} ${command.usage()}`,
    })
    .showHelpAfterError(false)
    .enablePositionalOptions()
    .exitOverride();
  program.option(...languageOption({ say, language }));
  for (const add of commands) add({ program, io, language, say, done });
  return program;
}

const usageMessages: Readonly<Record<string, string>> = {
  "commander.unknownCommand": "usage.unknown-command",
  "commander.unknownOption": "usage.unknown-option",
  "commander.missingArgument": "usage.missing-argument",
  "commander.optionMissingArgument": "usage.option-missing-argument",
  "commander.excessArguments": "usage.excess-arguments",
  "commander.help": "usage.no-command",
};

/** The command that was called, or the whole program. */
function commandOf(args: readonly string[], program: Command): Command {
  return program.commands.find((command) => args.includes(command.name())) ?? program;
}

/** What was wrong with the call, in the language of the help. */
function usageProblem({ code, message: said }: CommanderError, command: Command, language: Language): string {
  const id = usageMessages[code];
  const call = command.parent ? `${command.parent.name()} ${command.name()}` : command.name();
  const help = message("usage.see-help", language, { call });
  if (!id) return `${said}\n${help}`;
  const quoted = /'([^']*)'/.exec(said)?.[1] ?? "";
  const name = id === "usage.excess-arguments" ? (command.args[command.registeredArguments.length] ?? "") : quoted;
  const known: Readonly<Record<string, readonly string[]>> = {
    "usage.unknown-command": command.commands.map((one) => one.name()),
    "usage.unknown-option": ["--help", ...command.options.map(({ long }) => long ?? "")],
  };
  const hint = hintFor(name, known[id] ?? [], language);
  const usage = argumentProblems.has(id) ? `\n${message("heading.usage", language)} ${call} ${command.usage()}` : "";
  return `${message(id, language, { name })}${hint}${usage}\n${help}`;
}

/** Mistakes that how a command is called explains best. */
const argumentProblems: ReadonlySet<string> = new Set(["usage.missing-argument", "usage.excess-arguments"]);

/** The name that was probably meant, else all there are. */
function hintFor(name: string, known: readonly string[], language: Language): string {
  if (known.length === 0) return "";
  const suggestion = nearest(name, known);
  if (suggestion !== undefined) return ` ${message("usage.suggestion", language, { nearest: suggestion })}`;
  return ` ${message("usage.known", language, { known: known.join(", ") })}`;
}

/** Headings of the help that commander writes in English. */
function titleIn(title: string, language: Language): string {
  const heading = title.replace(/:$/, "").toLowerCase();
  return ["usage", "arguments", "options", "commands"].includes(heading) ? message(`heading.${heading}`, language) : title;
}
