import { changesDocument, recommend, whatWouldChange } from "@channelfit/rules";
import type { NetworkId } from "@channelfit/schema";
import type { Page } from "playwright-core";
import { extractText } from "unpdf";
import { describe, expect, inject, it } from "vitest";
import { open } from "./open.ts";
import { example, give, understood } from "./profiles.ts";

const bakery = example("bakery");

async function toReport(page: Page): Promise<void> {
  await give(page, bakery);
  await page.locator(".mode").first().click();
  await page.getByRole("button", { name: "See the result" }).first().click();
  await page.getByRole("tab").first().waitFor();
}

/** The file a button hands out: its name and its text. */
async function handedOut(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString() };
}

describe("what can be taken away", () => {
  it("holds what it should, in every form", async () => {
    await using visit = await open(`${inject("site")}?lang=en`);
    const { page, problems } = visit;
    await toReport(page);
    await page.getByRole("tab", { name: "Take away" }).click();
    const profile = await handedOut(page, "Your profile (JSON)");
    expect(profile.name).toBe("social-media-profile.json");
    expect(JSON.parse(profile.text)).toEqual(bakery);
    const result = await handedOut(page, "Result for programs (JSON)");
    expect(JSON.parse(result.text)).toEqual(recommend(bakery));
    const markdown = await handedOut(page, "Text (Markdown)");
    expect(markdown.text).toMatch(/^# Social media recommendation for Bäckerei Morgenkrume, Weimar\n/);
    const web = await handedOut(page, "Web page (HTML)");
    expect(web.name).toBe("social-media-recommendation.html");
    expect(web.text).toMatch(/^<!doctype html>\n?<html lang="en"/i);
    expect(problems).toEqual([]);
  });
});

describe("on paper", () => {
  it("stands the whole report and nothing of the page around it", async () => {
    await using visit = await open(`${inject("site")}?lang=en`);
    const { page } = visit;
    await toReport(page);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const { text: words } = await extractText(new Uint8Array(pdf), { mergePages: true });
    const text = words.replace(/\s+/g, " ");
    for (const heading of ["Social media recommendation for Bäckerei Morgenkrume, Weimar", "Your plan", "Checklist", "Sources"]) {
      expect(text).toContain(heading);
    }
    for (const button of ["Take away", "Back to the questions", "channelfit Social media"]) expect(text).not.toContain(button);
  });
});

describe("a trial", () => {
  it("shows what a change would move and leaves the answers alone until they are taken over", async () => {
    await using visit = await open(`${inject("site")}?lang=en`);
    const { page } = visit;
    await toReport(page);
    await page.getByRole("tab", { name: "What if?" }).click();
    const hours = page.locator('[data-at="/resources/hoursPerWeek"] input[inputmode=decimal]');
    const ways = page.locator(".outcome button");
    expect(await ways.allTextContents()).toEqual([]);
    const given = await hours.inputValue();
    for (const [value, offered] of [
      ["1,5", ["Reset the trial", "Take over into my answers"]],
      [given, ["Reset the trial"]],
    ] as const) {
      await hours.fill(value);
      await hours.blur();
      await expect.poll(() => ways.allTextContents()).toEqual(offered);
    }
    await page.getByRole("button", { name: "Reset the trial" }).click();
    await expect.poll(() => ways.count()).toBe(0);
    await hours.fill("1,5");
    await hours.blur();
    await expect.poll(() => page.locator(".outcome").textContent()).toContain("Instagram");
    expect(await understood(page)).toEqual(bakery);
    await page.getByRole("button", { name: "Take over into my answers" }).click();
    expect(await understood(page)).toMatchObject({ resources: { hoursPerWeek: 1.5 } });
  });
});

describe("why not", () => {
  it("is answered for every network", async () => {
    await using visit = await open(`${inject("site")}?lang=en`);
    const { page } = visit;
    await toReport(page);
    await page.getByRole("tab", { name: "Networks" }).click();
    expect(await page.locator(".network").count()).toBe(recommend(bakery).candidates.length);
    await page.locator(".network > summary", { hasText: "TikTok" }).click();
    await expect.poll(() => page.locator(".network[open]").textContent()).toContain("Against");
  });

  it("names what would lift a verdict, and what nobody can change", async () => {
    await using visit = await open(`${inject("site")}?lang=en`);
    const { page } = visit;
    await toReport(page);
    await page.getByRole("tab", { name: "Networks" }).click();
    const lifts = (network: NetworkId) => {
      const changes = whatWouldChange(bakery, network);
      return changes ? changesDocument(changes, { language: "en" }).map(({ title }) => title) : [];
    };
    expect([lifts("youtube"), lifts("google-plus")]).toEqual([["What would lift this verdict"], ["What you cannot change"]]);
    await page.locator(".network > summary", { hasText: "YouTube" }).click();
    const told = page.locator(".network[open]");
    await expect.poll(() => told.textContent()).toMatch(/What would lift this verdict\s*Hours per week.*instead of 6/);
    await page.locator(".network > summary", { hasText: "Google+" }).click();
    await expect.poll(() => told.last().textContent()).toContain("What you cannot change");
  });
});
