import { type CompanyProfile, pathOf, valueAt } from "@channelfit/schema";
import type { Locator, Page } from "playwright-core";

/** What is to be entered at the question in front. */
interface Answer {
  readonly page: Page;
  readonly question: Locator;
  readonly control: Control;
  /** Values to choose, or one text to type. */
  readonly values: readonly string[];
}

/** What a question is answered with: cards to choose from, a list to pick from, or a field to type in. */
type Control = "cards" | "folded cards" | "select" | "typed";

/** Gives an answer in a way of its own, such as with the mouse. */
export type Give = (answer: Answer) => Promise<void>;

/** Answers every question of the step in front as a profile does; what an answer opens up is answered as well. */
export async function answerStep(page: Page, profile: CompanyProfile, give: Give): Promise<void> {
  const done = new Set<string>();
  for (;;) {
    const next = (await questionsIn(page)).find(({ at }) => !done.has(at));
    if (!next) return;
    done.add(next.at);
    const value = valueAt(profile, pathOf(next.at, profile));
    if (value === undefined) continue;
    const question = page.locator(`.question[data-at="${next.at}"]`);
    await give({ page, question, control: next.control, values: valuesOf(value) });
  }
}

function questionsIn(page: Page): Promise<{ at: string; control: Control }[]> {
  return page.locator(".question").evaluateAll((found) =>
    found.map((question) => {
      const at = question.getAttribute("data-at") ?? "";
      if (question.querySelector(".fold")) return { at, control: "folded cards" };
      if (question.querySelector("select")) return { at, control: "select" };
      const typed = question.querySelector("input[type=text], input[type=date], textarea");
      return { at, control: typed ? "typed" : "cards" };
    }),
  );
}

/** The values a person chooses or types; entries of a list are chosen by what names them, which is their first value. */
export function valuesOf(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.map((entry) => String(entry !== null && typeof entry === "object" ? Object.values(entry)[0] : entry));
}

/** Answers with the mouse, and types only what has to be typed. */
export const byMouse: Give = async ({ page, question, control, values }) => {
  if (control === "select") await question.locator("select").selectOption([...values]);
  else if (control === "typed") {
    const field = question.locator("input:not([type=checkbox]), textarea");
    await field.fill(values.join("\n"));
    await field.blur();
  } else {
    if (control === "folded cards") await clickOn(page, question.locator(".fold > summary"));
    for (const value of values) await clickOn(page, question.locator(`.card:has(input[value="${value}"])`));
  }
};

/** A click where the thing is on the screen, whatever lies over it. */
async function clickOn(page: Page, thing: Locator): Promise<void> {
  const [x, y] = await thing.evaluate((element) => {
    element.scrollIntoView({ block: "center", behavior: "instant" });
    const { left, top, width, height } = element.getBoundingClientRect();
    return [left + width / 2, top + height / 2] as const;
  });
  await page.mouse.click(x, y);
}
