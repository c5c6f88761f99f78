import { cp } from "node:fs/promises";
import { defineConfig } from "tsup";
import { writeWordFiles } from "./generate/word-files.ts";

const entry = {
  index: "src/index.ts",
  "accept-profile": "src/accept-profile.ts",
  contracts: "src/contracts.ts",
  knowledge: "src/knowledge.ts",
  vocabulary: "src/vocabulary.ts",
};

export default defineConfig({
  entry: { ...entry, "words/in-module": "src/words/in-module.ts", "words/in-files": "src/words/in-files.ts" },
  external: ["#words"],
  format: "esm",
  target: "es2022",
  platform: "neutral",
  dts: { entry },
  clean: true,
  silent: true,
  // Long texts as backtick strings are read more slowly.
  esbuildOptions: (options) => {
    options.supported = { "template-literal": false };
  },
  onSuccess: async () => {
    await cp(new URL("../../schemas", import.meta.url), new URL("dist/schemas", import.meta.url), { recursive: true });
    await writeWordFiles(new URL("dist/words/", import.meta.url));
  },
});
