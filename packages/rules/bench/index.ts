// Runs the benchmarks, or those named: node --conditions=@channelfit/source bench/index.ts [part …] [--quick] [--json]
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { printMachine } from "./report.ts";

/** Each part runs in a process of its own, so that none finds the code or the heap of another. */
const parts: Readonly<Record<string, string>> = {
  evaluation: import.meta.resolve("./evaluation.ts"),
  recommend: import.meta.resolve("./recommend.ts"),
  changes: import.meta.resolve("./changes.ts"),
  "cold-start": import.meta.resolve("./cold-start.ts"),
  memory: import.meta.resolve("./memory.ts"),
};

const args = process.argv.slice(2);
const options = args.filter((argument) => argument.startsWith("--"));
const named = args.filter((argument) => !argument.startsWith("--"));
const unknown = named.find((name) => !Object.hasOwn(parts, name));
if (unknown !== undefined) throw new Error(`there is no benchmark ${unknown}, only ${Object.keys(parts).join(", ")}`);

printMachine();
for (const [part, file] of Object.entries(parts)) {
  if (named.length > 0 && !named.includes(part)) continue;
  const { status } = spawnSync(process.execPath, [...process.execArgv, fileURLToPath(file), ...options], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
