// Packs the three packages and checks what a registry would get: manifest, files, code, types.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { check, output, pack, packages } from "./run.mjs";

/** A page with a strict Content-Security-Policy and an ESM-only runtime both refuse these. */
const forbidden = /\brequire\(|\bnew Function\b|\beval\(/;
const imported = /^(?:import|export)\s+(?:[\w$\s{},*]*?\sfrom\s+)?["']([^"'.][^"']*)["'];?$|\bimport\(["']([^"'.][^"']*)["']\)/gm;

function problemsOf(name, tarball, temporary) {
  const folder = mkdtempSync(join(temporary, "unpacked-"));
  output("tar", ["-xzf", tarball, "-C", folder, "--strip-components=1"]);
  const text = readFileSync(join(folder, "package.json"), "utf8");
  const manifest = JSON.parse(text);
  const files = readdirSync(folder, { recursive: true }).map(String);
  const problems = ["LICENSE", "README.md"].filter((file) => !files.includes(file)).map((file) => `has no ${file}`);
  const { exports, imports = {} } = manifest;
  if (JSON.stringify({ exports, imports }).includes("@channelfit/source"))
    problems.push("package.json still has the condition @channelfit/source");
  if (text.includes("workspace:")) problems.push("package.json still has a workspace: version");
  for (const target of Object.values(imports).flatMap(Object.values))
    if (!files.includes(target.replace("./", ""))) problems.push(`package.json imports ${target}, which is not there`);
  for (const file of files.filter((file) => /\.(js|d\.ts)$/.test(file))) {
    const code = readFileSync(join(folder, file), "utf8");
    if (file.endsWith(".js") && forbidden.test(code)) problems.push(`${file} contains ${forbidden.exec(code)?.[0]}`);
    for (const [, whole, dynamic] of code.matchAll(imported)) {
      const specifier = whole ?? dynamic ?? "";
      const [scope = "", second] = specifier.split("/");
      const dependency = scope.startsWith("@") ? `${scope}/${second}` : scope;
      if (isBuiltin(specifier) || dependency in { ...imports, ...manifest.dependencies, ...manifest.peerDependencies }) continue;
      problems.push(`${file} imports ${specifier}, which package.json does not declare`);
    }
  }
  return problems.map((problem) => `${name}: ${problem}`);
}

check(() => {
  const temporary = mkdtempSync(join(tmpdir(), "channelfit-packages-"));
  try {
    const tarballs = pack(temporary);
    const problems = Object.entries(tarballs).flatMap(([name, tarball]) => problemsOf(name, tarball, temporary));
    if (problems.length > 0) throw new Error(problems.join("\n"));
    for (const tarball of Object.values(tarballs)) {
      output("publint", ["run", "--strict", tarball]);
      output("attw", ["--profile", "esm-only", "--no-color", "--no-emoji", tarball]);
    }
    return `${packages.length} packages are fit to publish`;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
});
