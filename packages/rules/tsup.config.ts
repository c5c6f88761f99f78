import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { defineConfig, type Options } from "tsup";
import { writeWordFiles } from "../schema/generate/word-files.ts";
import { knowledgeFileBytes } from "./generate/knowledge-files.ts";

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
  silent: true,
  esbuildOptions: (options) => {
    // Long texts as backtick strings are read more slowly.
    options.supported = { "template-literal": false };
  },
};

const node = new URL("dist/node/", import.meta.url);

function sourceOf(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}

export default defineConfig([
  {
    ...modules,
    entry: { ...entry, "built-in": "src/built-in/in-module.ts", "node/built-in": "src/built-in/in-file.ts" },
    external: ["#built-in"],
    dts: { entry },
    clean: true,
    onSuccess: async () => {
      const { report, others } = knowledgeFileBytes();
      await writeFile(new URL("report.bin", node), report);
      await writeFile(new URL("knowledge.bin", node), others);
      await writeWordFiles(node);
    },
  },
  {
    ...modules,
    // For Node one module with all that it needs: to find and link a module takes as long as to read some ten kilobytes.
    entry: { "node/index": "src/index.ts", "node/recommend": "src/recommend-alone.ts" },
    splitting: false,
    noExternal: [/^@channelfit\/schema/],
    minify: true,
    esbuildOptions: (options) => {
      options.supported = { "template-literal": false };
      // An error that nobody expects shows the whole line it comes from.
      options.lineLimit = 120;
      options.conditions = ["@channelfit/source"];
      options.alias = {
        "#built-in": sourceOf("src/built-in/in-file.ts"),
        "#words": sourceOf("../schema/src/words/in-files.ts"),
      };
    },
  },
]);
