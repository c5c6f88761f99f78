import { createInterface } from "node:readline/promises";
import type { Language } from "@channelfit/schema";
import { message } from "../messages.ts";
import type { Asking, Prompter, Reply } from "./prompter.ts";
import type { Terminal } from "./terminal.ts";
import { typedReply } from "./typed-reply.ts";

/** Asks with lines of text only: options have numbers, answers are typed. Reads well with a screen reader. */
export function plainPrompter({ input, output }: Terminal, language: Language): Prompter {
  const lines = createInterface({ input, output });
  const say = (id: string, values?: Readonly<Record<string, string | number>>) => message(id, language, values);
  let stop: (() => void) | undefined;
  const stopped = new Promise<undefined>((resolve) => {
    stop = () => resolve(undefined);
  });
  lines.on("SIGINT", () => stop?.());
  lines.on("close", () => stop?.());

  /** A typed line; undefined when the conversation was interrupted. */
  const read = (prompt: string) => Promise.race([lines.question(prompt).catch(() => undefined), stopped]);

  async function ask(asking: Asking): Promise<Reply> {
    const { question, options, several, before, form } = asking;
    output.write(`${question}\n`);
    for (const [position, { value, label }] of options.entries()) {
      output.write(`  ${position + 1}) ${label}${before.includes(value) ? ` ${say("ask.plain.before")}` : ""}\n`);
    }
    const how =
      options.length === 0
        ? form === undefined
          ? say("ask.plain.text")
          : say("ask.plain.form", { form })
        : say(several ? "ask.plain.several" : "ask.plain.one");
    for (;;) {
      const line = await read(`${how} ${say("ask.plain.keys")}\n> `);
      if (line === undefined) return { kind: "stop" };
      const reply = typedReply(line, before);
      if (options.length === 0 || reply.kind !== "typed") return reply;
      const values = line.trim() === "" ? before : chosen(line, asking);
      if (values) return { kind: "chosen", values };
      output.write(`${say(several ? "ask.plain.not-several" : "ask.plain.not-one", { most: options.length })}\n`);
    }
  }

  return { ask, close: () => lines.close() };
}

/** The options of typed numbers; undefined when one of them is none. 0 stands for none of several. */
function chosen(line: string, { options, several }: Asking): Asking["before"] | undefined {
  const numbers = line.split(/[\s,;]+/).filter((part) => part !== "");
  if (several && numbers.length === 1 && numbers[0] === "0") return [];
  if (!several && numbers.length !== 1) return undefined;
  const values = numbers.map((part) => (/^\d+$/.test(part) ? options[Number(part) - 1]?.value : undefined));
  return values.every((value) => value !== undefined) ? [...new Set(values)] : undefined;
}
