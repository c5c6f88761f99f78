import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Language } from "@channelfit/schema";
import type { Io } from "./io.ts";
import { message } from "./messages.ts";
import { type StaticServer, serveFolder } from "./static-server.ts";

/** The files of the page, beside this program once it is built. */
const folder = fileURLToPath(new URL("./web", import.meta.url));

/** Where and how to serve the page. */
export interface ServeOptions {
  readonly port: number;
  /** Whether to open it in the browser of this machine. */
  readonly open: boolean;
  readonly language: Language;
}

/** Serves the page on loopback until the process is interrupted; false when it cannot be served. */
export async function servePage({ port, open, language }: ServeOptions, { out, err }: Pick<Io, "out" | "err">): Promise<boolean> {
  if (!existsSync(folder)) {
    err(`${message("serve.not-built", language)}\n`);
    return false;
  }
  let server: StaticServer;
  try {
    server = await serveFolder(folder, port);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    err(`${message(reason === "EADDRINUSE" ? "serve.port-taken" : "serve.failed", language, { port, reason })}\n`);
    return false;
  }
  const address = `${server.url}?lang=${language}`;
  out(`${message("serve.running", language, { address })}\n`);
  if (open) openInBrowser(address);
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  await server.close();
  return true;
}

/** Asks the system to show an address; where it cannot, the address stands in the terminal. */
function openInBrowser(address: string): void {
  const [command = "", ...args] =
    process.platform === "darwin"
      ? ["open", address]
      : process.platform === "win32"
        ? ["explorer.exe", address]
        : ["xdg-open", address];
  spawn(command, args, { detached: true, stdio: "ignore" })
    .on("error", () => undefined)
    .unref();
}
