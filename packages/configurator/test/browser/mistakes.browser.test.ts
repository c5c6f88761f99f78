import { describe, expect, inject, it } from "vitest";
import { open } from "./open.ts";
import { give, understood } from "./profiles.ts";

const site = `${inject("site")}?lang=de`;
const beginning = { schemaVersion: "1.0.0", assessedAt: "2026-11-02" };

describe("a mistake", () => {
  it("is told at its field and in a summary that leads there, and nothing typed is lost", async () => {
    await using visit = await open(site);
    const { page } = visit;
    await page.getByRole("button", { name: "Kurz" }).click();
    await page.locator(".all-steps > summary").click();
    await page.getByRole("button", { name: /^Zeit, Geld und Können/ }).click();
    const hours = page.locator('[data-at="/resources/hoursPerWeek"] input[inputmode=decimal]');
    await hours.fill("viele");
    await hours.blur();
    expect(await hours.getAttribute("aria-invalid")).toBe("true");
    const described = await hours.evaluate((input) => {
      const root = input.getRootNode() as ShadowRoot;
      const ids = (input.getAttribute("aria-describedby") ?? "").split(" ");
      return ids.map((id) => root.getElementById(id)?.textContent ?? "").join(" ");
    });
    expect(described).toContain("Zahl");
    await page.getByRole("button", { name: "Weiter", exact: true }).click();
    const summary = page.getByRole("alert");
    expect(await summary.evaluate((element) => element === (element.getRootNode() as ShadowRoot).activeElement)).toBe(true);
    await summary.getByRole("link").first().click();
    expect(await hours.evaluate((input) => input === (input.getRootNode() as ShadowRoot).activeElement)).toBe(true);
    expect(await hours.inputValue()).toBe("viele");
    await hours.fill("7,5");
    await hours.blur();
    expect(await hours.getAttribute("aria-invalid")).toBe("false");
    expect(await understood(page)).toMatchObject({ resources: { hoursPerWeek: 7.5 } });
  });
});

describe("hostile answers", () => {
  it.each([
    ["a script", "<script>window.stolen = 1</script><img src=x onerror='window.stolen = 1'>"],
    ["a name of 100 kB", "ä".repeat(100_000)],
    ["a template", "{{constructor.constructor('window.stolen = 1')()}}<!--?lit$1$-->"],
  ])("stay text: %s", async (_, name) => {
    await using visit = await open(site);
    const { page, problems } = visit;
    await give(page, { ...beginning, company: { name } });
    await page.locator(".mode").first().click();
    await page.locator(".all-steps > summary").click();
    await page.locator(".all-steps button").nth(1).click();
    expect(await page.evaluate(() => Reflect.get(window, "stolen"))).toBeUndefined();
    await page.getByRole("button", { name: "Ergebnis ansehen" }).first().click();
    await page.getByRole("tabpanel").waitFor();
    expect(await page.evaluate(() => Reflect.get(window, "stolen"))).toBeUndefined();
    expect(await page.locator("h2#title").textContent()).toContain(name.length > 200 ? "Social-Media-Empfehlung" : name);
    expect(await page.locator("channelfit-configurator img, channelfit-configurator script").count()).toBe(0);
    expect(problems).toEqual([]);
  });
});
