import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { builtPage } from "./built.ts";
import { open } from "./open.ts";

const page = (name: string) => builtPage(fileURLToPath(new URL(`../../../../examples/web-forms/${name}.html`, import.meta.url)));

describe("the form of @rjsf/core", async () => {
  const url = await page("rjsf");

  it.each([
    ["de", "hält sich heraus", "Empfehlung zeigen", "noch nicht bereit"],
    ["en", "stays out of it", "Show the recommendation", "not ready yet"],
  ])("asks for the whole profile and hands it to the recommendation (%s)", async (lang, option, send, status) => {
    await using visit = await open(`${url}?lang=${lang}`);
    const { page } = visit;
    await page.locator("#root_leadership_support").first().waitFor();
    expect(await page.locator("input:checked").count()).toBe(0);
    await page.getByLabel(option, { exact: true }).check();
    await page.locator("input[id^=root_checklistAnswers_Q01_answer]").first().check();
    await page.getByRole("button", { name: send }).click();
    await expect.poll(() => page.textContent("#result")).toContain(status);
    expect(JSON.parse((await page.textContent("#sent")) ?? "")).toEqual({
      schemaVersion: "1.0.0",
      assessedAt: expect.any(String),
      leadership: { support: "passive" },
      checklistAnswers: { Q01: { answer: "yes" } },
    });
    expect(visit.problems).toEqual([]);
  });

  it("says in the language of the page what is wrong", async () => {
    await using visit = await open(`${url}?lang=de`);
    await visit.page.locator("#root_integration_budgetShiftPercent").fill("101");
    await visit.page.getByRole("button", { name: "Empfehlung zeigen" }).click();
    await expect.poll(() => visit.page.textContent("form")).toContain("ist mit 101 zu groß. Der größte Wert ist 100.");
    expect(visit.problems.filter((problem) => problem.includes("Content Security Policy"))).toEqual([]);
  });
});

describe("the form of @jsonforms/react", async () => {
  const url = await page("json-forms");

  it.each([
    ["de", "noch nicht bereit"],
    ["en", "not ready yet"],
  ])("asks for the whole profile and hands it to the recommendation (%s)", async (lang, status) => {
    await using visit = await open(`${url}?lang=${lang}`);
    const { page } = visit;
    await page.locator("[id='#/properties/leadership/properties/support-input']").selectOption("passive");
    await expect.poll(() => page.textContent("#result")).toContain(status);
    await page.locator("[id='#/properties/checklistAnswers/properties/Q40/properties/answer-input']").selectOption("partly");
    await expect
      .poll(async () => JSON.parse((await page.textContent("#sent")) ?? ""))
      .toMatchObject({ leadership: { support: "passive" }, checklistAnswers: { Q40: { answer: "partly" } } });
    expect(await page.textContent("body")).not.toContain("No applicable");
    expect(visit.problems).toEqual([]);
  });

  it("says in the language of the page what is wrong", async () => {
    await using visit = await open(`${url}?lang=de`);
    await visit.page.locator("[id='#/properties/integration/properties/budgetShiftPercent-input']").fill("101");
    await expect.poll(() => visit.page.textContent("body")).toContain("ist mit 101 zu groß. Der größte Wert ist 100.");
  });
});
