import { builtIn } from "@channelfit/rules";
import { defaultLanguage, isLanguage, type Language, languages, nearest, type SectionName } from "@channelfit/schema";
import { Command, CommanderError } from "commander";
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

/** Options of `recommend` as they were given. */
interface RecommendArguments {
  readonly lang?: Language;
  readonly format?: "md" | "json";
  readonly sections?: readonly SectionName[];
  readonly output?: string;
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
    .enablePositionalOptions()
    .exitOverride();
  const lang = ["--lang <de|en>", say("option.lang"), oneOf<Language>("--lang", languages, language)] as const;
  program.option(...lang);

  program
    .command("validate")
    .description(say("validate.description"))
    .usage(`<${say("name.files")}...> ${say("usage.options")}`)
    .argument(`<${say("name.files")}...>`, say("argument.files"))
    .option(...lang)
    .helpOption("-h, --help", say("option.help"))
    .action(async (files: string[]) => done(await validateFiles(files, language, io)));

  program
    .command("recommend")
    .description(say("recommend.description"))
    .usage(`<${say("name.file")}> ${say("usage.options")}`)
    .argument(`<${say("name.file")}>`, say("argument.file"))
    .option(...lang)
    .option("--format <md|json>", say("option.format"), oneOf<"md" | "json">("--format", ["md", "json"], language))
    .option("--sections <a,b|all>", say("option.sections"), sectionsIn(language))
    .option(`-o, --output <${say("name.file")}>`, say("option.output"))
    .helpOption("-h, --help", say("option.help"))
    .action(async (file: string, options: RecommendArguments) => {
      const { lang: asked = program.opts<{ lang?: Language }>().lang, format = "md", sections = [], output } = options;
      done(
        await recommendFile(
          file,
          { format, sections, fallback: language, ...(asked && { language: asked }), ...(output && { output }) },
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

/** The command that was called, or the whole program. */
function commandOf(args: readonly string[], program: Command): Command {
  return program.commands.find((command) => args.includes(command.name())) ?? program;
}

/** What was wrong with the call, in the language of the help. */
function usageProblem({ code, message: said }: CommanderError, command: Command, language: Language): string {
  const id = usageMessages[code];
  if (!id) return `${said}\n${message("usage.see-help", language)}`;
  const name = /'([^']*)'/.exec(said)?.[1] ?? "";
  const known: Readonly<Record<string, readonly string[]>> = {
    "usage.unknown-command": command.commands.map((one) => one.name()),
    "usage.unknown-option": ["--help", ...command.options.map(({ long }) => long ?? "")],
  };
  const suggestion = nearest(name, known[id] ?? []);
  const hint = suggestion === undefined ? "" : ` ${message("usage.suggestion", language, { nearest: suggestion })}`;
  return `${message(id, language, { name })}${hint}\n${message("usage.see-help", language)}`;
}

/** Accepts one of a few values of an option and otherwise names the nearest. */
function oneOf<Value extends string>(option: string, allowed: readonly Value[], language: Language): (value: string) => Value {
  return (value) => {
    const match = allowed.find((candidate) => candidate === value);
    if (match) return match;
    const suggestion = nearest(value, allowed);
    const id = suggestion === undefined ? "choice.invalid" : "choice.suggestion";
    const values = { option, value, nearest: suggestion ?? "", allowed: allowed.join(", ") };
    throw new CommanderError(exitCodes.usage, "channelfit.choice", message(id, language, values));
  };
}

const sectionNames = Object.keys(builtIn.sections) as readonly SectionName[];

/** Accepts names of sections separated by commas, or `all` of them. */
function sectionsIn(language: Language): (value: string) => readonly SectionName[] {
  const accept = oneOf<SectionName | "all">("--sections", [...sectionNames, "all"], language);
  return (value) => {
    const named = value.split(",").map((name) => accept(name.trim()));
    return sectionNames.filter((name) => named.includes(name) || named.includes("all"));
  };
}

/** Headings of the help that commander writes in English. */
function titleIn(title: string, language: Language): string {
  const heading = title.replace(/:$/, "").toLowerCase();
  return ["usage", "arguments", "options", "commands"].includes(heading) ? message(`heading.${heading}`, language) : title;
}
