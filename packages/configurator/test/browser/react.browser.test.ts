import { recommend } from "@channelfit/rules";
import { type CompanyProfile, type Language, vocabularyLabelOf } from "@channelfit/schema";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { oneLanguage } from "../../web/one-language.ts";
import { root } from "../markdown.ts";
import { builtPage } from "./built.ts";
import { open } from "./open.ts";
import { example, give } from "./profiles.ts";

const bakery = example("bakery");
const withHours = (hoursPerWeek: number): CompanyProfile => ({ ...bakery, resources: { ...bakery.resources, hoursPerWeek } });

/** What the page is to say beside the element. */
function verdictOn(profile: CompanyProfile, language: Language): string {
  const { status, portfolio } = recommend(profile);
  const networks = portfolio.members.map(({ network }) => vocabularyLabelOf("NetworkId", network)[language]);
  return `${vocabularyLabelOf("ReadinessStatus", status)[language]} ${networks.join(", ")}`;
}

const verdictIn = (page: Page) => page.textContent("aside [role=status]");

describe("the element in React", async () => {
  const url = await builtPage(`${root}examples/web-react/index.html`, { plugins: [oneLanguage()] });

  it.each([
    ["de", "Kurz", /^Zeit/, "Ergebnis ansehen", "Instagram"],
    ["en", "Short", /^Time/, "See the result", "Instagram"],
  ] as const)("tells the page around it of each answer and of the result (%s)", async (language, begin, step, end, network) => {
    await using visit = await open(`${url}?lang=${language}`);
    const { page } = visit;
    await page.getByRole("button", { name: begin }).waitFor();
    expect(await page.locator("aside > *").count()).toBe(0);
    await give(page, bakery);
    await page.getByRole("button", { name: begin }).click();
    await page.locator(".all-steps summary").click();
    await page.getByRole("button", { name: step }).click();
    const hours = page.locator('[data-at="/resources/hoursPerWeek"] input[inputmode=decimal]');
    expect(await page.locator("aside > *").count()).toBe(0);
    await hours.fill("7");
    await hours.blur();
    await expect.poll(() => verdictIn(page)).toBe(verdictOn(withHours(7), language));
    expect(await verdictIn(page)).toContain(network);

    await hours.fill("1,5");
    await hours.blur();
    await expect.poll(() => verdictIn(page)).toBe(verdictOn(withHours(1.5), language));
    expect(await verdictIn(page)).not.toContain(network);
    expect(await page.locator("aside pre").count()).toBe(0);

    await page.getByRole("button", { name: end }).click();
    expect(JSON.parse((await page.textContent("aside pre")) ?? "")).toEqual(withHours(1.5));
    expect(visit.problems).toEqual([]);
  });
});
