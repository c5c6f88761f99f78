// Runs a script of this workspace through the pinned pnpm, so that a machine with only Node and npm can build and test it.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const { packageManager } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const [script, ...rest] = process.argv.slice(2);

function pnpm(...args) {
  const npx = process.platform === "win32" ? "npx.cmd" : "npx";
  const run = spawnSync(npx, ["--yes", packageManager, ...args], { cwd: root, stdio: ["inherit", "inherit", "inherit"] });
  if (run.error) throw run.error;
  if (run.status !== 0) process.exit(run.status ?? 1);
}

pnpm("install", "--frozen-lockfile", "--reporter=append-only", "--loglevel=warn");
pnpm("run", script, ...rest);
