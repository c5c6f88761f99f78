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

/** Milliseconds that a process takes, once for every round; a round starts every script once. */
const times = new Map(Object.keys(scripts).map((name) => [name, [] as number[]]));
for (let round = 0; round < (quick ? 3 : 25); round += 1) {
  for (const [name, script] of Object.entries(scripts)) times.get(name)?.push(timeOf(script));
}
const bare = times.get("node -e 0") ?? [];
print(
  `Cold start, ${bare.length} processes each`,
  [...times].map(([script, measured]) => ({
    script,
    "median ms": median(measured),
    "more than bare ms": median(measured.map((time, round) => time - (bare[round] ?? Number.NaN))),
    spread: spread(measured),
  })),
);

const first = prepareTime();
const later = Array.from({ length: 50 }, prepareTime);
print("prepare() of the built-in knowledge, in process", [{ "first ms": first, "later ms (median)": median(later) }]);

function timeOf(script: string): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["-e", script], { encoding: "utf8" });
  const end = performance.now();
  if (status !== 0) throw new Error(stderr);
  return end - start;
}

function prepareTime(): number {
  const start = performance.now();
  prepare(builtIn, builtInRules());
  return performance.now() - start;
}
