import { execPath } from "node:process";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { spawn } from "@lydell/node-pty";
import xterm from "@xterm/headless";

/** What somebody at a terminal does next: waits until they read something, then presses keys. */
export interface Deed {
  readonly sees: string;
  readonly keys: string;
}

/** What was on the screen when the program had ended, and how it ended. */
export interface Visit {
  readonly screen: string;
  readonly code: number;
}

const keyNames: Readonly<Record<string, string>> = {
  "<down>": "\u001b[B",
  "<up>": "\u001b[A",
  "<left>": "\u001b[D",
  "<enter>": "\r",
  "<space>": " ",
  "<ctrl-c>": "\u0003",
  "<lt>": "<",
  "<backspaces>": "\u007f".repeat(20),
};

/** Whether somebody has read a text; “…” stands for anything in between. */
function reads(sees: string, unread: string): boolean {
  const text = unread.replace(/\s+/g, " ");
  let place = 0;
  return sees.split("…").every((part) => {
    const found = text.indexOf(part, place);
    place = found + part.length;
    return found >= 0;
  });
}

const cli = fileURLToPath(new URL("../../src/cli.ts", import.meta.url));
/** Milliseconds after which somebody gives up waiting. */
const patience = 100_000;
const columns = 90;
const rows = 40;

/** Lets somebody talk with `channelfit` over a real pseudo-terminal, in a folder. */
export function visit(args: readonly string[], deeds: readonly Deed[], folder: string): Promise<Visit> {
  const screen = new xterm.Terminal({ cols: columns, rows, scrollback: 5000, allowProposedApi: true });
  const child = spawn(execPath, ["--conditions=@channelfit/source", "--no-warnings", cli, ...args], {
    name: "xterm",
    cols: columns,
    rows,
    cwd: folder,
    env: { PATH: process.env.PATH ?? "", LANG: "C.UTF-8", TERM: "xterm", HOME: folder },
  });
  const left = [...deeds];
  let unread = "";
  let pressing = Promise.resolve();
  child.onData((data) => {
    screen.write(data);
    unread += stripVTControlCharacters(data);
    const [next] = left;
    if (!next || !reads(next.sees, unread)) return;
    left.shift();
    unread = "";
    const keys = next.keys.match(/<[a-z-]+>|[^<]|</g) ?? [];
    pressing = pressing.then(async () => {
      for (const key of keys) {
        child.write(keyNames[key] ?? key);
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    });
  });
  const shown = () => {
    const { active } = screen.buffer;
    const lines = Array.from(
      { length: active.length },
      (_, line) => active.getLine(line)?.translateToString(true).trimEnd() ?? "",
    );
    return `${lines.join("\n").trimEnd()}\n`;
  };
  return new Promise((resolve, reject) => {
    const impatient = setTimeout(() => {
      child.kill("SIGKILL");
      screen.write("", () => reject(new Error(`never saw “${left[0]?.sees ?? "the end"}” on:\n${shown()}`)));
    }, patience);
    child.onExit(({ exitCode }) => {
      clearTimeout(impatient);
      screen.write("", () => resolve({ screen: shown(), code: exitCode }));
    });
  });
}
