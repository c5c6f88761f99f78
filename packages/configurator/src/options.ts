import { type Language, languages, nearest } from "@channelfit/schema";
import { CommanderError } from "commander";
import type { CommandContext } from "./command.ts";
import { exitCodes } from "./exit-codes.ts";
import { message } from "./messages.ts";

/** Accepts one of a few values of an option and otherwise names the nearest. */
export function oneOf<Value extends string>(
  option: string,
  allowed: readonly Value[],
  language: Language,
): (value: string) => Value {
  return (value) => {
    const match = allowed.find((candidate) => candidate === value);
    if (match) return match;
    const suggestion = nearest(value, allowed);
    const id = suggestion === undefined ? "choice.invalid" : "choice.suggestion";
    const values = { option, value, nearest: suggestion ?? "", allowed: allowed.join(", ") };
    throw new CommanderError(exitCodes.usage, "channelfit.choice", message(id, language, values));
  };
}

/** Accepts whole numbers from 1. */
export function wholeNumber(option: string, language: Language): (value: string) => number {
  return (value) => {
    if (/^[1-9]\d{0,14}$/.test(value)) return Number(value);
    throw new CommanderError(exitCodes.usage, "channelfit.number", message("number.invalid", language, { option, value }));
  };
}

/** The option for the language, for `command.option(...languageOption(context))`. */
export function languageOption({ say, language }: Pick<CommandContext, "say" | "language">) {
  return ["--lang <de|en>", say("option.lang"), oneOf<Language>("--lang", languages, language)] as const;
}

/** The language asked for with the command or before it; undefined when none was. */
export function askedLanguage({ program }: Pick<CommandContext, "program">, lang: Language | undefined): Language | undefined {
  return lang ?? program.opts<{ lang?: Language }>().lang;
}
