// Installs the packed packages into a fresh folder with npm and uses them as a product would: types, modules, command line.
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { check, output, pack, root } from "./run.mjs";

const oldest = [20, 19];
const executable = process.platform === "win32" ? "node.exe" : "node";
const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => !folder.includes("node_modules"));
const profile = join(root, "examples/profiles/bakery.json");

/** The environment of somebody who has this Node and knows nothing of pnpm or of this workspace. */
function environmentOf(node) {
  const own = Object.entries(process.env).filter(([name]) => !/^(npm_|pnpm_|NODE_|INIT_CWD$|PATH$)/i.test(name));
  return { ...Object.fromEntries(own), PATH: [dirname(node), ...folders].join(delimiter), npm_config_loglevel: "error" };
}

function nodes() {
  const project = join(root, "node_modules/node/bin", executable);
  const machine = folders.map((folder) => join(folder, executable)).find(existsSync);
  if (!machine) throw new Error("there is no Node on the PATH outside node_modules");
  return [machine, project].map((path) => ({ path, version: output(path, ["--version"]).trim() }));
}

function isTooOld(version) {
  const [major = 0, minor = 0] = version.slice(1).split(".").map(Number);
  return major < oldest[0] || (major === oldest[0] && minor < oldest[1]);
}

function install(folder, tarballs, env) {
  const dependencies = Object.fromEntries(Object.entries(tarballs).map(([name, tarball]) => [name, `file:${tarball}`]));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "consumer", private: true, type: "module", dependencies }));
  output("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund"], { cwd: folder, env });
}

function checkTypes(folder) {
  output("tsc", ["--module", "nodenext"], { cwd: folder });
  output("tsc", ["--module", "esnext", "--moduleResolution", "bundler"], { cwd: folder });
}

/** Everything that the program and the command line print, so that it can be compared between two Nodes. */
function outcomeOf(folder, node) {
  const options = { cwd: folder, env: environmentOf(node) };
  const invalid = join(folder, "package.json");
  const channelfit = (args, status = 0) => output("npx", ["--offline", "channelfit", ...args], { ...options, status });
  const program = output(node, ["main.js", profile], options);
  if (output(node, ["--conditions=module", "main.js", profile], options) !== program)
    throw new Error("what bundles take along does not print the same as what Node reads from files");
  const valid = channelfit(["validate", profile]);
  const recommended = channelfit(["recommend", profile, "--lang", "de"]);
  if (recommended.trim() === "") throw new Error("`channelfit recommend` printed nothing");
  channelfit(["validate", invalid], 1);
  return [program, valid, recommended].join("\n");
}

check(() => {
  const folder = mkdtempSync(join(tmpdir(), "channelfit-consumer-"));
  try {
    const used = nodes();
    const old = used.find(({ version }) => isTooOld(version));
    if (old) throw new Error(`${old.path} is Node ${old.version}; the packages ask for ${oldest.join(".")} or newer`);
    install(folder, pack(folder), environmentOf(used[0].path));
    cpSync(join(root, ".ci/scripts/consumer"), folder, { recursive: true });
    checkTypes(folder);
    const outcomes = new Set(used.map(({ path }) => outcomeOf(folder, path)));
    const versions = used.map(({ version }) => version).join(" and ");
    if (outcomes.size > 1) throw new Error(`Node ${versions} do not print the same`);
    return `the packed packages work on Node ${versions}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
