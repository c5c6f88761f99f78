import { writeFile } from "node:fs/promises";
import { defineConfig } from "tsup";
import { knowledgeFileBytes } from "./generate/knowledge-file.ts";

export default defineConfig({
  entry: {
    index: "src/index.ts",
    "recommend-alone": "src/recommend-alone.ts",
    check: "src/check.ts",
    "packs/de-legal": "src/packs/de-legal.ts",
    "built-in/in-module": "src/built-in/in-module.ts",
    "built-in/in-file": "src/built-in/in-file.ts",
  },
  external: ["#built-in"],
  format: "esm",
  target: "es2022",
  platform: "neutral",
  dts: {
    entry: {
      index: "src/index.ts",
      "recommend-alone": "src/recommend-alone.ts",
      check: "src/check.ts",
      "packs/de-legal": "src/packs/de-legal.ts",
    },
  },
  clean: true,
  silent: true,
  // Long texts as backtick strings are read more slowly.
  esbuildOptions: (options) => {
    options.supported = { "template-literal": false };
  },
  onSuccess: async () => {
    await writeFile(new URL("dist/built-in/knowledge.bin", import.meta.url), knowledgeFileBytes());
  },
});
