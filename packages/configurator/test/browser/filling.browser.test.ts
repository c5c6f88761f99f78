import { describe, expect, inject, it } from "vitest";
import { answerStep, byMouse } from "./answers.ts";
import { asOffered } from "./as-offered.ts";
import { walkByKeyboard } from "./keyboard.ts";
import { open } from "./open.ts";
import { example, understood } from "./profiles.ts";

describe("a person with a mouse", () => {
  it("answers the short questionnaire in English and sees the result", async () => {
    const bakery = example("bakery");
    await using visit = await open(`${inject("site")}?lang=en`);
    const { page, problems } = visit;
    await page.getByRole("button", { name: "Short" }).click();
    for (;;) {
      await answerStep(page, bakery, byMouse);
      const next = page.getByRole("button", { name: "Continue", exact: true });
      if ((await next.count()) === 0) break;
      await next.click();
    }
    const profile = await understood(page);
    expect(bakery).toMatchObject(profile ?? {});
    expect(profile).toMatchObject({ company: { sizeClass: "small" }, goals: [{}, {}, {}], resources: { hoursPerWeek: 6 } });
    await page.getByRole("button", { name: "See the result" }).click();
    await expect.poll(() => page.getByRole("tabpanel").textContent()).toContain("Where you stand");
    expect(problems).toEqual([]);
  });
});

describe("a person with a keyboard", () => {
  it("answers all questions in German and sees the result", async () => {
    const bakery = asOffered(example("bakery"));
    await using visit = await open(`${inject("site")}?lang=de`);
    const { page, problems } = visit;
    await page.getByRole("button", { name: "Ausführlich" }).press("Enter");
    while ((await page.locator(".ask").count()) > 0) await walkByKeyboard(page, bakery);
    expect(await understood(page)).toEqual(bakery);
    await expect.poll(() => page.getByRole("tabpanel").textContent()).toContain("Wo Sie stehen");
    expect(problems).toEqual([]);
  }, 240_000);
});
