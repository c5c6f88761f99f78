import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { open } from "./open.ts";
import { understood } from "./profiles.ts";

const site = `${inject("site")}?lang=de`;

/** Answers one question of the short questionnaire. */
async function answerOne(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Kurz" }).click();
  await page.getByRole("button", { name: "Weiter", exact: true }).click();
  await page.getByLabel("2 bis 9 Personen").check();
}

describe("coming back", () => {
  it("goes on after a reload, once a person says so", async () => {
    await using visit = await open(site);
    await answerOne(visit.page);
    await visit.page.reload();
    await visit.page.getByRole("button", { name: "Weitermachen" }).click();
    expect(await understood(visit.page)).toMatchObject({ company: { sizeClass: "micro" } });
    expect(visit.problems).toEqual([]);
  });

  it("begins anew when a person says so, and nothing is left", async () => {
    await using visit = await open(site);
    await answerOne(visit.page);
    await visit.page.reload();
    await visit.page.getByRole("button", { name: "Neu beginnen" }).click();
    expect(await understood(visit.page)).not.toHaveProperty("company");
    await visit.page.reload();
    await visit.page.getByRole("button", { name: "Kurz" }).waitFor();
  });

  it.each([
    ["finds the answers in another window that were to be kept", true],
    ["finds nothing in another window otherwise", false],
  ])("%s", async (_, kept) => {
    await using visit = await open(site);
    if (kept) await visit.page.getByLabel("Antworten in diesem Browser aufbewahren").check();
    await answerOne(visit.page);
    const other = await visit.page.context().newPage();
    await other.goto(site);
    await other.locator(".start").waitFor();
    expect(await other.getByRole("button", { name: "Weitermachen" }).count()).toBe(kept ? 1 : 0);
  });

  it("opens a saved profile, and says so of a file that is none", async () => {
    await using visit = await open(site);
    const { page } = visit;
    const file = (name: string, text: string) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });
    await page.locator("input[type=file]").setInputFiles(file("kaputt.json", '{ "company": '));
    await page.getByText("kaputt.json ließ sich nicht öffnen.").waitFor();
    const saved = { schemaVersion: "1.0.0", assessedAt: "2026-11-02", presences: [{ network: "twitter" }] };
    await page.locator("input[type=file]").setInputFiles(file("profil.json", JSON.stringify(saved)));
    await page.getByText("profil.json ist geöffnet.").waitFor();
    expect(await understood(page)).toMatchObject({ assessedAt: "2026-11-02", presences: [{ network: "x" }] });
  });
});
