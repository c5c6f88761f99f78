import { cp } from "node:fs/promises";
import { defineConfig } from "tsup";

export default defineConfig({
  entry: ["src/index.ts", "src/accept-profile.ts", "src/contracts.ts", "src/knowledge.ts", "src/vocabulary.ts"],
  format: "esm",
  target: "es2022",
  platform: "neutral",
  dts: true,
  clean: true,
  silent: true,
  // Long texts as backtick strings are read more slowly.
  esbuildOptions: (options) => {
    options.supported = { "template-literal": false };
  },
  onSuccess: async () => {
    await cp(new URL("../../schemas", import.meta.url), new URL("dist/schemas", import.meta.url), { recursive: true });
  },
});
