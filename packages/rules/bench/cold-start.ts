import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { builtIn } from "../src/built-in.ts";
import { builtInForReports } from "../src/built-in-report.ts";
import { builtInRules } from "../src/built-in-rules.ts";
import { prepare } from "../src/prepare.ts";
import { median, print, quick, spread } from "./report.ts";

const folder = new URL("../", import.meta.url);
const built = ["@channelfit/rules", "@channelfit/rules/recommend"] as const;
const builtFiles = [new URL("dist/node/index.js", folder), new URL("dist/node/recommend.js", folder)];
const builtCli = new URL("../../configurator/dist/cli.js", import.meta.url);
const profile = new URL("../../../examples/profiles/bakery.json", import.meta.url);
if (![...builtFiles, builtCli].every(existsSync))
  throw new Error("the cold start is that of the built packages: run pnpm build first");

const read = `JSON.parse(require("node:fs").readFileSync(new URL("${profile}"), "utf8"))`;
const first = (from: string) => `import("${from}").then(({ recommend }) => recommend(${read}))`;
const compiled = mkdtempSync(join(tmpdir(), "channelfit-compiled-"));
process.on("exit", () => rmSync(compiled, { recursive: true }));
const withCache = { NODE_COMPILE_CACHE: compiled };
const bareScript = "node -e 0";

/** What a process runs, and what its environment has besides ours. */
const scripts: Readonly<Record<string, readonly [script: string, environment?: NodeJS.ProcessEnv]>> = {
  [bareScript]: ["0"],
  ...Object.fromEntries(
    built.flatMap((from) => [
      [from, [`import("${from}")`]],
      [`${from}, recommend()`, [first(from)]],
      [`${from}, recommend(), with Node's compile cache`, [first(from), withCache]],
    ]),
  ),
  "channelfit recommend": [
    `process.argv.push("channelfit", "recommend", "${fileURLToPath(profile)}"); import("${builtCli}")`,
    withCache,
  ],
};

/**
 * What a process takes: milliseconds on the clock, and of processor time, which depends less on what else runs. The main thread is
 * what a user waits for; the others compile and collect garbage meanwhile.
 */
interface Taken {
  readonly time: number;
  readonly main: number;
  readonly cpu: number;
}

// The first process of each kind fills the cache, for those that are measured.
for (const [script, environment] of Object.values(scripts)) run(script, environment);
/** Once for every round; a round starts every script once. */
const taken = new Map(Object.keys(scripts).map((name) => [name, [] as Taken[]]));
for (let round = 0; round < (quick ? 3 : 25); round += 1) {
  for (const [name, [script, environment]] of Object.entries(scripts)) taken.get(name)?.push(run(script, environment));
}
const bare = taken.get(bareScript) ?? [];
const more = (runs: readonly Taken[], of: keyof Taken) =>
  median(runs.map((run, round) => run[of] - (bare[round]?.[of] ?? Number.NaN)));
print(
  `Cold start, ${bare.length} processes each: milliseconds, and how many more than a bare node`,
  [...taken].map(([script, runs]) => ({
    script,
    clock: median(runs.map(({ time }) => time)),
    "more clock": more(runs, "time"),
    "main thread": median(runs.map(({ main }) => main)),
    "more main thread": more(runs, "main"),
    "all threads": median(runs.map(({ cpu }) => cpu)),
    "more all threads": more(runs, "cpu"),
    spread: spread(runs.map(({ main }) => main)),
  })),
);

const firstPreparation = prepareTime();
const later = Array.from({ length: 50 }, prepareTime);
print("prepare() of the built-in knowledge, in process", [{ "first ms": firstPreparation, "later ms (median)": median(later) }]);

function run(script: string, environment: NodeJS.ProcessEnv = {}): Taken {
  const tell = `process.on("exit", () => {
    const main = process.threadCpuUsage(), all = process.cpuUsage();
    require("node:fs").writeSync(3, JSON.stringify({ main: (main.user + main.system) / 1000, cpu: (all.user + all.system) / 1000 }));
  })`;
  const start = performance.now();
  const { status, stderr, output } = spawnSync(process.execPath, ["-e", `${tell};${script}`], {
    cwd: folder,
    env: { ...process.env, ...environment },
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const time = performance.now() - start;
  if (status !== 0) throw new Error(stderr);
  return { time, ...(JSON.parse(output[3] ?? "") as Omit<Taken, "time">) };
}

function prepareTime(): number {
  const start = performance.now();
  prepare(builtIn, builtInRules(), builtInForReports());
  return performance.now() - start;
}
