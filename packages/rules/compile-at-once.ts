/** dist/node: what a first report calls is marked to be compiled while the modules are read. */
import { readdir, readFile, writeFile } from "node:fs/promises";
import type { CompanyProfile } from "@channelfit/schema";
import { calledFunctions } from "./build/called-functions.ts";
import { compiledAtOnce } from "./build/compiled-at-once.ts";

const modules = ["index.js", "recommend.js"].map((name) => new URL(`dist/node/${name}`, import.meta.url));
const folder = new URL("../../examples/profiles/", import.meta.url);
const files = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
const profiles = await Promise.all(
  files.map(async (name): Promise<CompanyProfile> => JSON.parse(await readFile(new URL(name, folder), "utf8"))),
);

for (const file of modules) {
  const first = profiles.map(
    (profile) =>
      ({ recommend }: typeof import("./src/recommend-alone.ts")) =>
        recommend(profile),
  );
  const code = await readFile(file, "utf8");
  await writeFile(file, compiledAtOnce(code, await calledFunctions(file, first)));
}
