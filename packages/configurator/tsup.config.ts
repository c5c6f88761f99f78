import { readFile } from "node:fs/promises";
import { defineConfig, type Options } from "tsup";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

/** What the prompts bring along in CommonJS asks for modules of Node by `require`, which a module does not have. */
const requireAsImport: Plugin = {
  name: "require-as-import",
  setup({ onLoad }) {
    onLoad({ filter: /(mute-stream.lib|cli-width).index\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8"))
        .replace(/^/, 'import stream from "node:stream";\nimport tty from "node:tty";\n')
        .replace(/require\('(stream|tty)'\)/g, "$1")
        .replace("module.exports =", "export default"),
    }));
  },
};

/** src/cli.ts begins with `#!/usr/bin/env node`; tsup keeps the line and makes the file executable. */
export default defineConfig({
  entry: {
    index: "src/index.ts",
    cli: "src/cli.ts",
    "session-api": "src/session-api.ts",
    exports: "src/exports.ts",
    "batch-worker": "src/batch/worker.ts",
  },
  format: "esm",
  target: "es2022",
  platform: "node",
  removeNodeProtocol: false,
  dts: {
    entry: { index: "src/index.ts", "session-api": "src/session-api.ts", exports: "src/exports.ts", element: "src/web/api.ts" },
  },
  clean: true,
  silent: true,
  esbuildPlugins: [requireAsImport],
});
