import { join } from "node:path";
import { defineConfig } from "vite";
import { offline } from "./offline.ts";
import { oneLanguage } from "./one-language.ts";

const root = import.meta.dirname;

/** The page and the element, as files that any host can serve from any folder. */
export default defineConfig({
  root,
  base: "./",
  plugins: [oneLanguage(), offline(root)],
  resolve: { conditions: ["@channelfit/source", "module", "browser", "development|production"] },
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: false,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: { index: join(root, "index.html"), element: join(root, "../src/web/register.ts") },
      output: { entryFileNames: ({ name }) => (name === "element" ? "channelfit-configurator.js" : "assets/[name]-[hash].js") },
    },
  },
});
