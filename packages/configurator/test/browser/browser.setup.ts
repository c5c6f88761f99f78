import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { chromiumPath } from "./chromium.ts";
import { servedSite } from "./site.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the browser that all files share listens. */
    readonly browser: string;
    /** Where the page of the configurator is. */
    readonly site: string;
    /** Folder of the files of that page. */
    readonly siteFolder: string;
  }
}

/** Nothing of the browser itself may go out while pages are tested. */
const args = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts one browser, with a user data folder of its own, for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = chromiumPath((sentence) => process.stderr.write(`${sentence}\n`));
  // Headless and without a sandbox, which containers do not allow.
  const server = await chromium.launchServer({ executablePath, headless: true, chromiumSandbox: false, args, host: "127.0.0.1" });
  const site = await servedSite();
  project.provide("browser", server.wsEndpoint());
  project.provide("site", site.url);
  project.provide("siteFolder", site.folder);
  return async () => {
    await server.close();
    await site.close();
  };
}
