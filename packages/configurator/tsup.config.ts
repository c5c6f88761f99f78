import { defineConfig } from "tsup";

/** src/cli.ts begins with `#!/usr/bin/env node`; tsup keeps the line and makes the file executable. */
export default defineConfig({
  entry: ["src/index.ts", "src/cli.ts", "src/session-api.ts"],
  format: "esm",
  target: "es2022",
  platform: "node",
  removeNodeProtocol: false,
  dts: { entry: ["src/index.ts", "src/session-api.ts"] },
  clean: true,
  silent: true,
});
