import { fileURLToPath } from "node:url";
import { builtIn, createRecommender, extendKnowledge } from "@channelfit/rules";
import type { CompanyProfile, Report } from "@channelfit/schema";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import profile from "../../../../examples/own-rules/profile.json" with { type: "json" };
import { readPackFolder } from "../../src/pack-folder.ts";
import { processIo } from "../../src/process-io.ts";
import { withPacks } from "../../src/serve-page.ts";
import { type StaticServer, serveFolder } from "../../src/static-server.ts";
import { open } from "./open.ts";

const folder = fileURLToPath(new URL("../../../../examples/own-rules/pack", import.meta.url));
const read = await readPackFolder(folder, builtIn, processIo, "en");
if (!("pack" in read) || !read.pack) throw new Error("the pack of the example has mistakes");
const { pack } = read;
const { extensions: _, ...unasked } = profile;

let site: StaticServer;
beforeAll(async () => {
  site = await serveFolder(inject("siteFolder"), 0, await withPacks(inject("siteFolder"), [pack]));
});
afterAll(() => site.close());

describe("the page with a pack", () => {
  it("asks its question, judges by it and shows its network", async () => {
    await using visit = await open(`${site.url}?lang=en`);
    const { page, problems } = visit;
    await page.getByRole("button", { name: "Full" }).waitFor();
    await page.evaluate((answers) => {
      const configurator = document.querySelector("channelfit-configurator");
      if (configurator) configurator.profile = answers as CompanyProfile;
      addEventListener("complete", ({ detail }: CustomEventInit) => Reflect.set(window, "told", detail));
    }, unasked);
    await page.getByRole("button", { name: "Full" }).click();
    await page.getByText(/^Step 1 of/).click();
    await page.getByRole("button", { name: "Old Town Association" }).click();
    await page.getByLabel("every week").check();
    await page
      .getByRole("button", { name: /result|report/i })
      .first()
      .click();
    await expect.poll(() => page.getByText("Stadtfenster").count()).toBeGreaterThan(0);
    const told = (await page.evaluate(() => Reflect.get(window, "told"))) as { profile: CompanyProfile; report: Report };
    expect(told.profile.extensions).toEqual(profile.extensions);
    expect(told.report).toEqual(createRecommender(extendKnowledge(builtIn, pack)).recommend(told.profile));
    expect(told.report.knowledge.packs).toEqual(["altstadt@1.0.0"]);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    expect(problems).toEqual([]);
  });

  it("says so instead of asking when the pack cannot be read", async () => {
    await using visit = await open("about:blank");
    const { page } = visit;
    await page.route(/packs\.json/, (route) => route.abort());
    await page.goto(`${site.url}?lang=en`);
    await page.getByRole("status").getByText("could not be loaded").waitFor();
    expect(await page.getByRole("button", { name: "Full" }).count()).toBe(0);
  });
});
