import { readFileSync } from "node:fs";
import type { CompanyProfile } from "@channelfit/schema";
import type { Page } from "playwright-core";

/** An example profile, without the address of its schema. */
export function example(name: string): CompanyProfile {
  const file = new URL(`../../../../examples/profiles/${name}.json`, import.meta.url);
  const { $schema: _, ...profile } = JSON.parse(readFileSync(file, "utf8")) as CompanyProfile;
  return profile;
}

/** The answers the configurator has understood so far. */
export function understood(page: Page): Promise<CompanyProfile | undefined> {
  return page.evaluate(() => document.querySelector("channelfit-configurator")?.profile);
}

/** Gives the configurator answers as a page around it would. */
export async function give(page: Page, profile: CompanyProfile): Promise<void> {
  await page.locator("channelfit-configurator :is(.start, .ask, .report)").first().waitFor();
  await page.evaluate((given) => {
    const configurator = document.querySelector("channelfit-configurator");
    if (configurator) configurator.profile = given;
  }, profile);
}
