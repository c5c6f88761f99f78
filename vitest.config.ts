import { defineConfig } from "vitest/config";

/** Packages are read from their sources, so that no test needs a build. */
const conditions = ["@channelfit/source"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["packages/*/test/**/*.test.ts"],
    typecheck: {
      enabled: true,
      include: ["packages/*/test/**/*.test-d.ts"],
      tsconfig: "packages/schema/tsconfig.json",
    },
  },
});
