import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import process from "node:process";

/** A Redis that runs for this example only. */
export interface Redis {
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts Redis on a free port of the loopback interface; it keeps nothing on disk. @throws Error that says how to get it */
export async function startRedis(): Promise<Redis> {
  ensureInstalled();
  const port = await freePort();
  const options = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  const server = spawn("redis-server", options, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(server, "exit");
  let log = "";
  const ready = new Promise<void>((resolve) => {
    server.stdout.setEncoding("utf8").on("data", (text: string) => {
      log += text;
      if (log.includes("Ready to accept connections")) resolve();
    });
  });
  await Promise.race([
    ready,
    ended.then(() => {
      throw new Error(`redis-server ended at once:\n${log}`);
    }),
  ]);
  return {
    port,
    async stop() {
      server.kill();
      await ended;
    },
  };
}

/** Installs redis-server where CI runs as root on Debian; anywhere else it says what to do. */
function ensureInstalled(): void {
  if (isThere("redis-server")) return;
  const mayInstall = process.env.CI !== undefined && process.getuid?.() === 0 && isThere("apt-get");
  if (mayInstall) {
    run("apt-get", "update", "-qq");
    run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "redis-server");
    if (isThere("redis-server")) return;
  }
  throw new Error(
    "This example needs redis-server. Debian, Ubuntu: sudo apt-get install redis-server; macOS: brew install redis; Fedora: sudo dnf install redis.",
  );
}

function isThere(command: string): boolean {
  return spawnSync(command, ["--version"], { stdio: "ignore" }).status === 0;
}

function run(command: string, ...args: string[]): void {
  spawnSync(command, args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}

/** A port that is free now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port is free");
  return address.port;
}
