import { defineConfig } from "vitest/config";

/** Packages are read from their sources, so that no test needs a build. */
const conditions = ["@channelfit/source"];

/** Silences a notice that type tests are new; the version of vitest is locked. */
process.env.VITEST_DISABLE_EXPERIMENTAL_LOG = "1";

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["packages/*/test/**/*.test.ts"],
    typecheck: {
      enabled: true,
      include: ["packages/*/test/**/*.test-d.ts"],
      tsconfig: "tsconfig.types.json",
    },
  },
});
