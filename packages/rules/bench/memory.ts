import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { peers } from "./peers.ts";
import { print, type Row } from "./report.ts";

/** What one engine takes is measured in a process of its own, so that nothing of another is freed meanwhile. */
const child = fileURLToPath(import.meta.resolve("./memory.child.ts"));

print(
  "Heap of 5,000 rules",
  peers.map(({ name }) => rowOf(name)),
);

function rowOf(name: string): Row {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...process.execArgv, "--expose-gc", child, name], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Row;
}
