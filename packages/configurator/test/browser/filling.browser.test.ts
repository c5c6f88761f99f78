import { readFileSync } from "node:fs";
import type { CompanyProfile } from "@channelfit/schema";
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { answerStep, byMouse } from "./answers.ts";
import { open } from "./open.ts";

const { $schema: _, ...bakery } = JSON.parse(
  readFileSync(new URL("../../../../examples/profiles/bakery.json", import.meta.url), "utf8"),
) as CompanyProfile;

/** The answers the configurator has understood so far. */
function understood(page: Page): Promise<CompanyProfile | undefined> {
  return page.evaluate(() => document.querySelector("channelfit-configurator")?.profile);
}

describe("a person with a mouse", () => {
  it("answers all questions in German and sees the result", async () => {
    await using visit = await open(`${inject("site")}?lang=de`);
    const { page, problems } = visit;
    await page.getByRole("button", { name: "Ausführlich" }).click();
    for (;;) {
      await answerStep(page, bakery, byMouse);
      const next = page.getByRole("button", { name: "Weiter", exact: true });
      if ((await next.count()) === 0) break;
      await next.click();
    }
    expect(await understood(page)).toEqual(bakery);
    await page.getByRole("button", { name: "Ergebnis ansehen" }).click();
    expect(await page.getByRole("tabpanel").textContent()).toContain("Wo Sie stehen: Bereit");
    expect(problems).toEqual([]);
  });
});
