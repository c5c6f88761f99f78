import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { defineConfig, type Options } from "tsup";
import { writeWordFiles } from "../schema/generate/word-files.ts";
import { knowledgeFileBytes } from "./generate/knowledge-file.ts";

const entry = {
  index: "src/index.ts",
  "recommend-alone": "src/recommend-alone.ts",
  check: "src/check.ts",
  "packs/de-legal": "src/packs/de-legal.ts",
};

const modules: Options = {
  format: "esm",
  target: "es2022",
  platform: "neutral",
  clean: true,
  silent: true,
  // Long texts as backtick strings are read more slowly.
  esbuildOptions: (options) => {
    options.supported = { "template-literal": false };
  },
};

const folder = new URL("dist/built-in/", import.meta.url);

export default defineConfig([
  {
    ...modules,
    entry: { ...entry, "built-in/in-module": "src/built-in/in-module.ts", "built-in/in-file": "src/built-in/in-file.ts" },
    external: ["#built-in"],
    dts: { entry },
    onSuccess: async () => {
      await writeFile(new URL("knowledge.bin", folder), knowledgeFileBytes());
      await writeWordFiles(folder);
    },
  },
  {
    ...modules,
    clean: false,
    entry: { "built-in/recommend": "src/recommend-alone.ts" },
    noExternal: [/^@channelfit\/schema/],
    esbuildOptions: (options) => {
      modules.esbuildOptions?.(options, { format: "esm" });
      options.conditions = ["@channelfit/source"];
      // All in one file: to find and link one module takes Node as long as to read some ten kilobytes.
      options.alias = {
        "#built-in": fileURLToPath(new URL("src/built-in/in-file.ts", import.meta.url)),
        "#words": fileURLToPath(new URL("../schema/src/words/in-files.ts", import.meta.url)),
      };
    },
  },
]);
