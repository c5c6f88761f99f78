import { gzipSync } from "node:zlib";
import type { CompanyProfile } from "@channelfit/schema";
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { open } from "./open.ts";
import { example, give, understood } from "./profiles.ts";

const site = `${inject("site")}?lang=de`;

/** Script of a first load, compressed; with texts of one language. */
const mostBytes = 120_000;

/** Script time of one answer: a frame of a screen that shows sixty a second. */
const mostMilliseconds = 16;

describe("the first load", () => {
  it("asks and shows the picture with little script, whatever else is still on its way", async () => {
    await using visit = await open("about:blank");
    const { page } = visit;
    const sizes = new Map<string, number>();
    await page.route(/\/assets\/(source|report-view)-[^/]*\.js$/, (route) => route.abort());
    page.on("response", async (response) => {
      if (response.url().endsWith(".js") && response.ok()) sizes.set(response.url(), gzipSync(await response.body()).length);
    });
    await page.goto(site);
    await page.getByRole("button", { name: "Kurz" }).click();
    await page.getByRole("button", { name: "Weiter", exact: true }).click();
    const progress = page.locator(".standing .small");
    const before = await progress.textContent();
    await page.getByLabel("2 bis 9 Personen").check();
    await expect.poll(() => progress.textContent()).not.toBe(before);
    const names = [...sizes.keys()].map((address) => address.split("/").at(-1) ?? "");
    expect(names.filter((name) => name.startsWith("first-source"))).toHaveLength(1);
    expect([...sizes.values()].reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(mostBytes);
  });
});

describe("an answer", () => {
  it("updates the picture within a frame at the median", async () => {
    await using visit = await open(site);
    const { page } = visit;
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    const busy = async () => {
      const { metrics } = await session.send("Performance.getMetrics");
      return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
    };
    await page.getByRole("button", { name: "Ausführlich" }).click();
    await page.getByRole("button", { name: "Weiter", exact: true }).click();
    const times: number[] = [];
    for (let answer = 0; answer < 40; answer += 1) {
      const before = await busy();
      await page.evaluate(async (position) => {
        const configurator = document.querySelector("channelfit-configurator");
        const options = configurator?.shadowRoot?.querySelectorAll<HTMLInputElement>(".question input[type=radio]") ?? [];
        options[(position * 7) % options.length]?.click();
        await Reflect.get(configurator ?? {}, "updateComplete");
      }, answer);
      times.push((await busy()) - before);
    }
    const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
    expect(median).toBeGreaterThan(0);
    expect(median).toBeLessThanOrEqual(mostMilliseconds);
  });
});

describe("a question whose answer can no longer tell anything", () => {
  it("is left out of the short questionnaire, and says so in the whole one", async () => {
    await using visit = await open(site);
    const { page } = visit;
    const priority = page.locator("[data-at='/goals/0/priority']");
    const says = "Am Ergebnis ändert diese Antwort nichts mehr.";
    for (const { mode, asked } of [
      { mode: "Kurz", asked: false },
      { mode: "Ausführlich", asked: true },
    ]) {
      await give(page, { schemaVersion: "1.0.0", assessedAt: "2026-11-02" });
      await page.getByRole("button", { name: mode }).click();
      await page.getByText(/^Schritt 1 von/).click();
      await page.locator(".all-steps button", { hasText: "Ihre Ziele" }).click();
      await page.getByLabel("Verkauf", { exact: true }).check();
      await page.getByLabel("Bekanntheit", { exact: true }).check();
      await expect.poll(() => priority.count()).toBe(1);
      expect(await priority.textContent()).not.toContain(says);
      await page.getByLabel("Bekanntheit", { exact: true }).uncheck();
      await expect.poll(() => priority.count()).toBe(asked ? 1 : 0);
      if (asked) await expect.poll(() => priority.textContent()).toContain(says);
    }
  });
});

describe("without a network", () => {
  it("the page loads again, asks and tells", async () => {
    await using visit = await open(site);
    const { page } = visit;
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.context().setOffline(true);
    await page.reload();
    await page.getByRole("button", { name: "Kurz" }).click();
    await page.getByRole("button", { name: "Weiter", exact: true }).click();
    await page.getByLabel("2 bis 9 Personen").check();
    expect(await understood(page)).toMatchObject({ company: { sizeClass: "micro" } });
    await page.getByRole("button", { name: "Ergebnis ansehen" }).click();
    await expect.poll(() => page.getByRole("tabpanel").textContent()).toContain("Wo Sie stehen");
  });
});

/** What the page hears of the configurator from now on. */
async function listen(page: Page): Promise<() => Promise<{ name: string; size?: string; company?: string; status: string }[]>> {
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Reflect.set(window, "heard", heard);
    for (const name of ["change", "complete"]) {
      document.addEventListener(name, (event) => {
        const { profile, report } = (event as CustomEvent).detail;
        const says = report.gates.flatMap(({ reasons }: { reasons: { says: unknown }[] }) =>
          reasons.map((reason) => reason.says),
        );
        const { sizeClass: size, name: company } = profile.company ?? {};
        heard.push({ name, size, company, status: report.status, says });
      });
    }
  });
  return () => page.evaluate(() => Reflect.get(window, "heard"));
}

describe("the element in a page of others", () => {
  it("tells of each answer and of the end, with profile and whole report", async () => {
    await using visit = await open(site);
    const { page } = visit;
    const heard = await listen(page);
    await page.getByRole("button", { name: "Kurz" }).click();
    await page.getByRole("button", { name: "Weiter", exact: true }).click();
    await page.getByLabel("2 bis 9 Personen").check();
    await page.getByRole("button", { name: "Ergebnis ansehen" }).click();
    await expect.poll(async () => (await heard()).at(-1)?.name).toBe("complete");
    expect((await heard()).map(({ name }) => name)).toEqual(["change", "complete"]);
    expect((await heard())[0]).toMatchObject({ size: "micro", status: "insufficient-data" });
  });

  it("tells nothing of answers the page put in, before it was known or after, and all of them with the first answer", async () => {
    await using visit = await open(site);
    const { page } = visit;
    const heard = await listen(page);
    await page.evaluate((profile) => {
      const elsewhere = document.createElement("template").content.ownerDocument;
      const unknown = elsewhere.createElement("channelfit-configurator");
      unknown.profile = profile;
      document.querySelector("channelfit-configurator")?.replaceWith(unknown);
    }, example("bakery"));
    await page.locator("channelfit-configurator .start").waitFor();
    expect(await understood(page)).toMatchObject(example("bakery"));
    const other: CompanyProfile = { ...example("bakery"), company: { name: "Ada", sizeClass: "small" } };
    Reflect.set(other, "style", undefined);
    await give(page, other);
    expect(await understood(page)).toMatchObject({ company: { name: "Ada", sizeClass: "small" } });
    await page.getByRole("button", { name: "Kurz" }).click();
    await page.getByRole("button", { name: "Weiter", exact: true }).click();
    expect(await heard()).toEqual([]);
    await page.getByLabel("2 bis 9 Personen").check();
    await expect.poll(heard).toMatchObject([{ name: "change", size: "micro", company: "Ada" }]);
  });

  it("changes its language with its attribute and keeps the answers", async () => {
    await using visit = await open(site);
    const { page } = visit;
    await page.getByRole("button", { name: "Kurz" }).click();
    await page.getByRole("button", { name: "Weiter", exact: true }).click();
    await page.getByLabel("2 bis 9 Personen").check();
    await page.getByRole("link", { name: "English" }).click();
    await page.getByRole("heading", { name: "Your company" }).waitFor();
    expect(await page.getByLabel("2 to 9 people").isChecked()).toBe(true);
  });
});
