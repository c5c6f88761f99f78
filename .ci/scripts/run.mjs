// Runs a command of this workspace; shared by the scripts beside it.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Name, folder and manifest of the three packages. */
export const packages = readdirSync(new URL("../../packages/", import.meta.url)).map((name) => {
  const folder = fileURLToPath(new URL(`../../packages/${name}`, import.meta.url));
  return { folder, manifest: JSON.parse(readFileSync(`${folder}/package.json`, "utf8")) };
});

/** Runs a command without input and returns what it printed; an exit code other than `status` is an error with that text. */
export function output(command, args, { cwd = root, env = process.env, status = 0 } = {}) {
  const run = spawnSync(command, args, {
    cwd,
    env,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  });
  if (run.error) throw run.error;
  if (run.status !== status) {
    throw new Error(`${[command, ...args].join(" ")} ended with ${run.status}, not ${status}\n${run.stdout}${run.stderr}`);
  }
  return run.stdout;
}

/** Packs the three packages into a folder; returns the paths of their tarballs by package name. */
export function pack(into) {
  return Object.fromEntries(
    packages.map(({ folder, manifest: { name, version } }) => {
      output("pnpm", ["pack", "--pack-destination", into], { cwd: folder });
      return [name, `${into}/${name.replace("@", "").replace("/", "-")}-${version}.tgz`];
    }),
  );
}

/** Runs the body of a check script: prints what it returns, or why it failed, and sets the exit code. */
export async function check(body) {
  try {
    console.log(await body());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
