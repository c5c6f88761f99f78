import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Pack } from "@channelfit/rules";
import type { Language } from "@channelfit/schema";
import type { Io } from "./io.ts";
import { message } from "./messages.ts";
import { type OwnFiles, type StaticServer, serveFolder } from "./static-server.ts";

/** The files of the page, beside this program once it is built. */
const folder = fileURLToPath(new URL("./web", import.meta.url));

/** Where and how to serve the page. */
export interface ServeOptions {
  readonly port: number;
  /** Whether to open it in the browser of this machine. */
  readonly open: boolean;
  /** Packs to ask and to judge by as well. */
  readonly packs: readonly Pack[];
  readonly language: Language;
}

/** Serves the page on loopback until the process is interrupted; false when it cannot be served. */
export async function servePage(
  { port, open, packs, language }: ServeOptions,
  { out, err }: Pick<Io, "out" | "err">,
): Promise<boolean> {
  if (!existsSync(join(folder, "index.html"))) {
    err(`${message("serve.not-built", language)}\n`);
    return false;
  }
  let server: StaticServer;
  try {
    server = await serveFolder(folder, port, packs.length > 0 ? await withPacks(folder, packs) : undefined);
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

const packsFile = "packs.json";

/**
 * The page with packs beside it, in a place of its own: at the usual one a browser may keep the page without them for when there is
 * no network.
 * @param page folder of the page
 */
export async function withPacks(page: string, packs: readonly Pack[]): Promise<OwnFiles> {
  const index = await readFile(join(page, "index.html"), "utf8");
  const files = new Map([
    ["index.html", index.replace("<channelfit-configurator", `$& packs="${packsFile}"`)],
    [packsFile, JSON.stringify(packs)],
  ]);
  return { at: `/${packs.map(({ name }) => name).join("+")}/`, files };
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
