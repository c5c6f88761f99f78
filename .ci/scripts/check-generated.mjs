// Generates everything again and tells which committed files were out of date; the fresh files stay.
import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { check, output, root } from "./run.mjs";

const generated = ["packages/*/src/generated/**", "docs/knowledge/**"];

function contents() {
  const files = globSync(generated, { cwd: root }).filter((file) => statSync(`${root}/${file}`).isFile());
  return new Map(files.map((file) => [file, readFileSync(`${root}/${file}`, "utf8")]));
}

check(() => {
  const before = contents();
  output("pnpm", ["run", "generate"]);
  const after = contents();
  const differing = [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file));
  const untracked =
    existsSync(`${root}/.git`) && process.env.CI
      ? output("git", ["ls-files", "--others", "--", ...after.keys()])
          .split("\n")
          .filter(Boolean)
      : [];
  const wrong = [...differing, ...untracked].sort();
  if (wrong.length > 0) throw new Error(`not up to date, run \`pnpm generate\` and commit:\n${wrong.join("\n")}`);
  return `${after.size} generated files are up to date`;
});
