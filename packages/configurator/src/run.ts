import { defaultLanguage, isLanguage, type Language, languages, nearest } from "@channelfit/schema";
import { Command, CommanderError, InvalidArgumentError } from "commander";
import packageJson from "../package.json" with { type: "json" };
import { recommendFile } from "./commands/recommend.ts";
import { validateFiles } from "./commands/validate.ts";
import type { Io } from "./io.ts";
import { message } from "./messages.ts";

/** Exit codes of the command line. */
export const exitCodes = { fine: 0, invalidInput: 1, usage: 2 } as const;

/**
 * Runs the command line.
 * @param args arguments without the program itself, such as `["recommend", "profile.json"]`
 * @returns the exit code: 0 fine, 1 invalid input, 2 wrong usage
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const language = languageOf(args, io);
  let code: number = exitCodes.fine;
  const program = programFor(language, io, (valid) => {
    code = valid ? exitCodes.fine : exitCodes.invalidInput;
  });
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return exitCodes.fine;
    io.err(`${usageProblem(error, program, language)}\n`);
    return exitCodes.usage;
  }
  return code;
}

/** Language of help and messages: the one asked for, else that of the environment, else the default. */
function languageOf(args: readonly string[], { env }: Io): Language {
  const position = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const asked = args[position]?.startsWith("--lang=") ? args[position].slice("--lang=".length) : args[position + 1];
  if (position >= 0 && isLanguage(asked)) return asked;
  const locale = (env.LC_ALL || env.LC_MESSAGES || env.LANG || "").slice(0, 2);
  return isLanguage(locale) ? locale : defaultLanguage;
}

function programFor(language: Language, io: Io, done: (valid: boolean) => void): Command {
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
      styleTitle: (title) => titleIn(title, language),
      subcommandTerm: (command) => `${command.name()} ${command.usage()}`,
    })
    .showHelpAfterError(false)
    .exitOverride();
  const lang = ["--lang <de|en>", say("option.lang"), oneOf<Language>(languages, language)] as const;

  program
    .command("validate")
    .description(say("validate.description"))
    .usage(`<files...> ${say("usage.options")}`)
    .argument("<files...>", say("argument.files"))
    .option(...lang)
    .helpOption("-h, --help", say("option.help"))
    .action(async (files: string[]) => done(await validateFiles(files, language, io)));

  program
    .command("recommend")
    .description(say("recommend.description"))
    .usage(`<file> ${say("usage.options")}`)
    .argument("<file>", say("argument.file"))
    .option(...lang)
    .option("--format <md|json>", say("option.format"), oneOf<"md" | "json">(["md", "json"], language))
    .option("-o, --output <file>", say("option.output"))
    .helpOption("-h, --help", say("option.help"))
    .action(async (file: string, options: { lang?: Language; format?: "md" | "json"; output?: string }) => {
      const { lang: asked, format = "md", output } = options;
      done(
        await recommendFile(
          file,
          { format, fallback: language, ...(asked && { language: asked }), ...(output && { output }) },
          io,
        ),
      );
    });
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

/** What was wrong with the call, in the language of the help. */
function usageProblem({ code, message: english }: CommanderError, program: Command, language: Language): string {
  const id = usageMessages[code];
  if (!id) return english.replace(/^error: .*? is invalid\. /, "");
  const name = /'([^']*)'/.exec(english)?.[1] ?? "";
  const known = [
    ...program.commands.map((command) => command.name()),
    ...program.commands.flatMap(({ options }) => options.map(({ long }) => long ?? "")),
  ];
  const suggestion = id === "usage.unknown-command" || id === "usage.unknown-option" ? nearest(name, known) : undefined;
  const hint = suggestion === undefined ? "" : ` ${message("usage.suggestion", language, { nearest: suggestion })}`;
  return `${message(id, language, { name })}${hint}\n${message("usage.see-help", language)}`;
}

/** Accepts one of a few values and otherwise names the nearest. */
function oneOf<Value extends string>(allowed: readonly Value[], language: Language): (value: string) => Value {
  return (value) => {
    const match = allowed.find((candidate) => candidate === value);
    if (match) return match;
    const suggestion = nearest(value, allowed);
    const id = suggestion === undefined ? "choice.invalid" : "choice.suggestion";
    throw new InvalidArgumentError(message(id, language, { value, nearest: suggestion ?? "", allowed: allowed.join(", ") }));
  };
}

/** Headings of the help that commander writes in English. */
function titleIn(title: string, language: Language): string {
  const heading = title.replace(/:$/, "").toLowerCase();
  return ["usage", "arguments", "options", "commands"].includes(heading) ? message(`heading.${heading}`, language) : title;
}
