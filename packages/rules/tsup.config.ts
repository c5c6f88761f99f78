import { defineConfig } from "tsup";

export default defineConfig({
  entry: ["src/index.ts", "src/recommend-alone.ts", "src/check.ts", "src/packs/de-legal.ts"],
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
});
