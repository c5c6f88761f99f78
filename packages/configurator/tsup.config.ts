import { defineConfig } from "tsup";

/** src/cli.ts begins with `#!/usr/bin/env node`; tsup keeps the line and makes the file executable. */
export default defineConfig({
  entry: {
    index: "src/index.ts",
    cli: "src/cli.ts",
    "session-api": "src/session-api.ts",
    "batch-worker": "src/batch/worker.ts",
  },
  format: "esm",
  target: "es2022",
  platform: "node",
  removeNodeProtocol: false,
  dts: { entry: ["src/index.ts", "src/session-api.ts"] },
  clean: true,
  silent: true,
});
