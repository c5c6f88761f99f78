import { type CompanyProfile, pathOf, valueAt } from "@channelfit/schema";
import type { Page } from "playwright-core";
import { valuesOf } from "./answers.ts";

/** What has the focus. */
interface Focused {
  readonly kind: "radio" | "checkbox" | "date" | "select" | "typed" | "fold" | "primary" | "other";
  /** Place of the question it belongs to. */
  readonly at: string;
  readonly value: string;
  readonly isSet: boolean;
  /** Values of the options beside it. */
  readonly options: readonly string[];
}

/** Goes through the step in front by Tab alone, answers as a profile does, and goes on with Enter. */
export async function walkByKeyboard(page: Page, profile: CompanyProfile): Promise<void> {
  for (;;) {
    await page.keyboard.press("Tab");
    const focused = await focusedIn(page);
    if (focused.kind === "primary") break;
    const wanted = focused.at === "" ? undefined : valueAt(profile, pathOf(focused.at, profile));
    if (wanted !== undefined) await answer(page, focused, valuesOf(wanted));
  }
  await page.keyboard.press("Enter");
}

async function answer(page: Page, { kind, value, isSet, options }: Focused, wanted: readonly string[]): Promise<void> {
  const [first = ""] = wanted;
  switch (kind) {
    case "radio":
      await page.keyboard.press("Space");
      for (let steps = options.indexOf(first); steps > 0; steps -= 1) await page.keyboard.press("ArrowDown");
      break;
    case "checkbox":
      if (wanted.includes(value) && !isSet) await page.keyboard.press("Space");
      break;
    case "date": {
      const [year = "", month = "", day = ""] = first.split("-");
      await page.keyboard.type(`${month}${day}${year}`);
      break;
    }
    case "select":
      for (let steps = options.indexOf(first); steps > 0; steps -= 1) await page.keyboard.press("ArrowDown");
      break;
    case "typed":
      await page.keyboard.insertText(wanted.join("\n"));
      break;
    case "fold":
      await page.keyboard.press("Enter");
      break;
    default:
  }
}

function focusedIn(page: Page): Promise<Focused> {
  return page.evaluate((): Focused => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const question = element?.closest(".question");
    const nothing = { at: question?.getAttribute("data-at") ?? "", value: "", isSet: false, options: [] };
    if (element instanceof HTMLSelectElement) {
      return { ...nothing, kind: "select", options: [...element.options].map((option) => option.value) };
    }
    if (element instanceof HTMLTextAreaElement) return { ...nothing, kind: "typed" };
    if (element instanceof HTMLInputElement) {
      const { type, value, checked: isSet, name } = element;
      if (type === "radio") {
        const options = [...(question?.querySelectorAll<HTMLInputElement>("input[type=radio]") ?? [])].map((one) => one.value);
        return { ...nothing, kind: "radio", value, isSet, options };
      }
      if (type === "checkbox") return { ...nothing, kind: name.endsWith("-unknown") ? "other" : "checkbox", value, isSet };
      return { ...nothing, kind: type === "date" ? "date" : "typed" };
    }
    if (element?.matches(".fold > summary")) return { ...nothing, kind: "fold" };
    return { ...nothing, kind: element?.matches(".walk .primary") ? "primary" : "other" };
  });
}
