// Runs every check one after the other, goes on after a failure, and closes with how many passed.
import { spawnSync } from "node:child_process";
import { root } from "./run.mjs";

const parts = ["lint", "types", "generated", "unused", "build", "packages", "size", "consumer", "docs"];

function passes(part) {
  const start = performance.now();
  const script = part === "build" ? "build" : `check:${part}`;
  const run = spawnSync("pnpm", ["run", script], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 2 ** 28,
    shell: process.platform === "win32",
  });
  const ok = run.status === 0;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${ok ? "ok    " : "failed"} ${part.padEnd(10)} ${seconds.padStart(5)} s`);
  if (!ok) console.log(`\n${run.error?.message ?? ""}${run.stdout}${run.stderr}`);
  return ok;
}

const passed = parts.filter(passes).length;
const failed = parts.length - passed;
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
