import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { describe, expect, it } from "vitest";
import { checklistDocument, printHtml, recommend, renderHtml } from "../src/index.ts";
import { exampleProfile, pages } from "./examples.ts";

const validator = new HtmlValidate(
  new StaticConfigLoader({ root: true, extends: ["html-validate:standard", "html-validate:document"] }),
);

/** Mistakes a checker of HTML finds. */
async function mistakesIn(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`));
}

describe("the report as HTML", () => {
  it.each(pages)("on $name is valid ($language)", async ({ name, language, sections }) => {
    const html = renderHtml(recommend(exampleProfile(name), { sections }), { language });
    expect(await mistakesIn(html)).toEqual([]);
    expect(await mistakesIn(html.replace("<li>", '<li id="content">'))).not.toEqual([]);
    expect(await mistakesIn(html.replace("<h1>", "<h1><p>x</p>"))).not.toEqual([]);
  });
});

describe("the checklist as HTML", () => {
  it.each([{ filled: false }, { filled: true }])("is valid (filled in: $filled)", async ({ filled }) => {
    const report = recommend(exampleProfile("bakery"));
    expect(await mistakesIn(printHtml(checklistDocument(filled ? { report } : {})))).toEqual([]);
  });
});
