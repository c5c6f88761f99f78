import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { open } from "./open.ts";
import { example, give } from "./profiles.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const bakery = example("bakery");

/** What axe-core objects to on the page in front, each with the elements it means. */
async function violations(page: Page, rules?: string[]): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (only) => {
    const { run } = Reflect.get(window, "axe") as typeof import("axe-core");
    const result = await run(only ? { runOnly: only } : {});
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(" ")).join(", ")}`);
  }, rules);
}

/** States of the page and how to get there. */
const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  "the beginning": async () => undefined,
  "a step with a mistake": async (page) => {
    await give(page, { ...bakery, resources: { hoursPerWeek: -1 } });
    await page.locator(".mode").first().click();
    await page.locator(".all-steps > summary").click();
    await page.locator(".all-steps button").nth(7).click();
    await page.locator(".walk .primary").click();
    await page.getByRole("alert").waitFor();
  },
  "lists with entries": async (page) => {
    await give(page, bakery);
    await page.locator(".mode").nth(2).click();
    await page.locator(".all-steps > summary").click();
    await page.locator(".all-steps button").nth(3).click();
    await page.locator(".why > summary").first().click();
    await page.locator(".fold > summary").first().click();
  },
  "one question after another": async (page) => {
    await page.locator(".mode").nth(1).click();
  },
  "the overview": (page) => toTab(page, 0),
  networks: async (page) => {
    await toTab(page, 1);
    await page.locator(".network > summary").first().click();
  },
  "the plan": (page) => toTab(page, 2),
  "the checklist": (page) => toTab(page, 3),
  "the page for management": (page) => toTab(page, 4),
  "a trial": (page) => toTab(page, 5),
  downloads: (page) => toTab(page, 6),
};

async function toTab(page: Page, position: number): Promise<void> {
  await give(page, bakery);
  await page.locator(".mode").first().click();
  await page.getByRole("button", { name: "Ergebnis ansehen" }).first().click();
  await page.getByRole("tab").nth(position).click();
}

describe("axe-core", () => {
  it("finds nothing to object to in any state, nor in the colours of either theme", async () => {
    const found: Record<string, string[]> = {};
    await using visit = await open(`${inject("site")}?lang=de`, { reducedMotion: "reduce" });
    const { page } = visit;
    for (const [name, reach] of Object.entries(states)) {
      await give(page, { schemaVersion: "1.0.0", assessedAt: "2026-11-02" });
      await reach(page);
      await page.emulateMedia({ colorScheme: "light" });
      found[`${name}, light`] = await violations(page);
      await page.emulateMedia({ colorScheme: "dark" });
      found[`${name}, dark`] = await violations(page, ["color-contrast"]);
    }
    expect(Object.entries(found).filter(([, objections]) => objections.length > 0)).toEqual([]);
  }, 240_000);

  it("finds nothing to object to on a phone with the picture open", async () => {
    const viewport = { width: 390, height: 844 };
    await using visit = await open(`${inject("site")}?lang=en`, { reducedMotion: "reduce", viewport });
    await visit.page.locator(".mode").first().click();
    await visit.page.getByRole("button", { name: /Your picture/ }).click();
    expect(await violations(visit.page)).toEqual([]);
  });

  it("finds nothing to object to in the report on a phone, where nothing has to be moved aside to be read", async () => {
    const viewport = { width: 390, height: 844 };
    await using visit = await open(`${inject("site")}?lang=de`, { reducedMotion: "reduce", viewport });
    const { page } = visit;
    await toTab(page, 0);
    for (const tab of await page.getByRole("tab").all()) {
      await tab.click();
      const hidden = await page
        .locator(".scroll, .tab-panel")
        .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length);
      expect([await tab.textContent(), await violations(page), hidden]).toEqual([await tab.textContent(), [], 0]);
    }
  });
});
