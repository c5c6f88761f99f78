import { defineConfig } from "vitest/config";

/** Packages are read from their sources, so that no test needs a build. */
const resolving = { resolve: { conditions: ["@channelfit/source"] }, ssr: { resolve: { conditions: ["@channelfit/source"] } } };

/** Silences a notice that type tests are new; the version of vitest is locked. */
process.env.VITEST_DISABLE_EXPERIMENTAL_LOG = "1";

/** Tests that hold us against a library that generates code. */
const oracles = "packages/*/test/**/*.oracle.test.ts";

/** Tests of pages in a Chromium. */
const inBrowser = "packages/*/test/**/*.browser.test.ts";

export default defineConfig({
  test: {
    projects: [
      {
        ...resolving,
        test: {
          name: "strict",
          include: ["packages/*/test/**/*.test.ts"],
          exclude: [oracles, inBrowser],
          setupFiles: ["packages/schema/test/seed.setup.ts"],
          // No text may become code in anything we ship, as under a strict Content-Security-Policy.
          execArgv: ["--disallow-code-generation-from-strings"],
          typecheck: { enabled: true, include: ["packages/*/test/**/*.test-d.ts"], tsconfig: "tsconfig.types.json" },
        },
      },
      { ...resolving, test: { name: "oracle", include: [oracles] } },
      { ...resolving, test: { name: "examples", include: ["examples/*/test/**/*.test.ts"] } },
      {
        ...resolving,
        test: {
          name: "browser",
          include: [inBrowser],
          globalSetup: ["packages/configurator/test/browser/browser.setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
