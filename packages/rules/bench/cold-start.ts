import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { builtIn, builtInRules } from "../src/built-in.ts";
import { prepare } from "../src/prepare.ts";
import { median, print, quick, spread } from "./report.ts";

const built = new URL("../dist/index.js", import.meta.url);
const profile = new URL("../../../examples/profiles/bakery.json", import.meta.url);
if (!existsSync(built)) throw new Error("the cold start is that of the built package: run pnpm build first");

const read = `JSON.parse(require("node:fs").readFileSync(new URL("${profile}"), "utf8"))`;
const scripts = {
  "node -e 0": "0",
  "import of the package": `import("${built}")`,
  "import and first recommend()": `import("${built}").then(({ recommend }) => recommend(${read}))`,
};

/** What a process takes: milliseconds on the clock, and of processor time, which depends less on what else runs. */
interface Taken {
  readonly time: number;
  readonly cpu: number;
}

/** Once for every round; a round starts every script once. */
const taken = new Map(Object.keys(scripts).map((name) => [name, [] as Taken[]]));
for (let round = 0; round < (quick ? 3 : 25); round += 1) {
  for (const [name, script] of Object.entries(scripts)) taken.get(name)?.push(run(script));
}
const bare = taken.get("node -e 0") ?? [];
print(
  `Cold start, ${bare.length} processes each`,
  [...taken].map(([script, runs]) => ({
    script,
    "median ms": median(runs.map(({ time }) => time)),
    "more than bare ms": median(runs.map(({ time }, round) => time - (bare[round]?.time ?? Number.NaN))),
    "median cpu ms": median(runs.map(({ cpu }) => cpu)),
    "times bare cpu": median(runs.map(({ cpu }, round) => cpu / (bare[round]?.cpu ?? Number.NaN))),
    spread: spread(runs.map(({ time }) => time)),
  })),
);

const first = prepareTime();
const later = Array.from({ length: 50 }, prepareTime);
print("prepare() of the built-in knowledge, in process", [{ "first ms": first, "later ms (median)": median(later) }]);

function run(script: string): Taken {
  const tellCpu = `process.on("exit", () => { const { user, system } = process.cpuUsage(); console.log((user + system) / 1000) })`;
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ["-e", `${tellCpu};${script}`], { encoding: "utf8" });
  const end = performance.now();
  if (status !== 0) throw new Error(stderr);
  return { time: end - start, cpu: Number(stdout) };
}

function prepareTime(): number {
  const start = performance.now();
  prepare(builtIn, builtInRules());
  return performance.now() - start;
}
