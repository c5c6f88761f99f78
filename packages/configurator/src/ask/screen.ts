import type { Language } from "@channelfit/schema";
import checkbox from "@inquirer/checkbox";
import { AbortPromptError, ExitPromptError, Separator } from "@inquirer/core";
import input from "@inquirer/input";
import select from "@inquirer/select";
import { message } from "../messages.ts";
import type { Asking, Prompter, Reply } from "./prompter.ts";
import type { Terminal } from "./terminal.ts";
import { typedReply } from "./typed-reply.ts";

/** Rows of options shown at a time. */
const pageSize = 12;

/** Stands for “don't know” among the values of a list. */
const unknown = Symbol("unknown");

type Value = string | number | typeof unknown;

/** Asks with lists to move in: arrow keys, space and enter; `?` and the arrow to the left at any time. */
export function screenPrompter({ input: keyboard, output }: Terminal, language: Language): Prompter {
  const say = (id: string) => message(id, language);
  const tips = (ids: readonly string[]) => ids.map((id) => `${say(`ask.key.${id}`)} ${say(`ask.tip.${id}`)}`).join(" · ");

  /** Runs a prompt; a key that means something else at this question ends it. */
  async function promptWith(
    run: (context: {
      input: NodeJS.ReadStream;
      output: NodeJS.WriteStream;
      signal: AbortSignal;
      clearPromptOnDone: true;
    }) => Promise<Reply>,
    keys: Readonly<Record<string, Reply>>,
  ): Promise<Reply> {
    const controller = new AbortController();
    let pressed: Reply | undefined;
    const onKey = (character: string | undefined, key: { readonly name?: string } | undefined) => {
      pressed = keys[character ?? ""] ?? keys[key?.name ?? ""];
      if (pressed) controller.abort();
    };
    keyboard.on("keypress", onKey);
    try {
      return await run({ input: keyboard, output, signal: controller.signal, clearPromptOnDone: true });
    } catch (error) {
      if (error instanceof AbortPromptError && pressed) return pressed;
      if (error instanceof ExitPromptError) return { kind: "stop" };
      throw error;
    } finally {
      keyboard.off("keypress", onKey);
    }
  }

  const keys = { "?": { kind: "why" }, left: { kind: "back" } } as const;

  function choose({ question, options, before }: Asking): Promise<Reply> {
    const choices = options.map(({ value, label }) => ({ value: value as Value, name: label }));
    return promptWith(async (context) => {
      const value = await select<Value>(
        {
          message: question,
          choices: [...choices, new Separator(" "), { value: unknown, name: say("ask.unknown") }],
          ...(before[0] !== undefined && { default: before[0] }),
          pageSize,
          loop: false,
          theme: { style: { keysHelpTip: () => tips(["move", "choose", "why", "back", "stop"]) } },
        },
        context,
      );
      return value === unknown ? { kind: "unknown" } : { kind: "chosen", values: [value] };
    }, keys);
  }

  function chooseSeveral({ question, options, before }: Asking): Promise<Reply> {
    const choices = options.map(({ value, label }) => ({ value: value as Value, name: label, checked: before.includes(value) }));
    return promptWith(async (context) => {
      const values = await checkbox<Value>(
        {
          message: question,
          choices: [...choices, new Separator(" "), { value: unknown, name: say("ask.unknown") }],
          pageSize,
          loop: false,
          shortcuts: { all: null, invert: null },
          theme: { style: { keysHelpTip: () => tips(["move", "mark", "choose", "why", "back", "stop"]) } },
        },
        context,
      );
      if (values.includes(unknown)) return { kind: "unknown" };
      return { kind: "chosen", values: values.filter((value) => value !== unknown) };
    }, keys);
  }

  function type({ question, before, form }: Asking): Promise<Reply> {
    const hint = [form, tips(["why", "previous", "nothing", "stop"])].filter((part) => part !== undefined).join(" · ");
    return promptWith(async (context) => {
      return typedReply(await input({ message: `${question}\n  ${hint}\n ` }, context), before);
    }, {});
  }

  return {
    ask: (asking) => (asking.options.length === 0 ? type(asking) : asking.several ? chooseSeveral(asking) : choose(asking)),
    close: () => undefined,
  };
}
