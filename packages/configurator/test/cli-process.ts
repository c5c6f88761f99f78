import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** Path of the command line in the sources. */
export const cli = fileURLToPath(new URL("../src/cli.ts", import.meta.url));

/** Starts the command line as a process of its own, in English. */
export function start(...args: string[]): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, ["--conditions=@channelfit/source", cli, ...args], {
    env: { ...process.env, LC_ALL: "en_US.UTF-8" },
  });
  child.stdin.on("error", () => undefined);
  return child;
}

/** Everything a process prints, and the code it ends with. */
export async function ended(child: ChildProcessWithoutNullStreams) {
  const printed = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    printed.out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    printed.err += text;
  });
  const [code] = await once(child, "close");
  return { code, ...printed };
}
