import { languages } from "@channelfit/schema";
import { describe, expect, it } from "vitest";
import { builtIn, checklistDocument, checklistEntries, printHtml, printMarkdown, recommend } from "../src/index.ts";
import { exampleProfile } from "./examples.ts";
import { attribute, elementsOf, textIn } from "./html.ts";

const report = recommend(exampleProfile("bakery"));
const ids = builtIn.checklist.map(({ id }) => id);

describe("the checklist", () => {
  it.each(languages)("reads as agreed, blank (%s)", async (language) => {
    await expect(printMarkdown(checklistDocument({ language }))).toMatchFileSnapshot(`reports/checklist.${language}.golden.md`);
  });

  it.each(languages)("reads as agreed, filled in (%s)", async (language) => {
    const text = printMarkdown(checklistDocument({ language, report }));
    await expect(text).toMatchFileSnapshot(`reports/checklist-bakery.${language}.golden.md`);
  });

  it("has forty questions, each with a step of the plan", () => {
    const entries = checklistEntries();
    expect(entries.map(({ id }) => id)).toEqual(ids);
    expect(entries).toHaveLength(40);
    const steps = new Map(builtIn.steps.map(({ id, names }) => [id, names]));
    for (const { step, answer } of entries) {
      expect(steps.get(step.id)).toEqual(step.names);
      expect(answer).toBeUndefined();
    }
  });

  it("holds the answers of a report as data", () => {
    expect(checklistEntries({ report }).map(({ answer }) => answer)).toEqual(report.checklist.map(({ answer }) => answer));
  });

  it("has three boxes for each question on a page, and words for those that are ticked", () => {
    const boxesOf = (page: string) => elementsOf(page, "td").filter((cell) => attribute(cell, "class") === "tick");
    const blank = boxesOf(printHtml(checklistDocument()));
    expect(blank).toHaveLength(3 * ids.length);
    expect(blank.map(textIn).join("")).toBe("");
    const words = boxesOf(printHtml(checklistDocument({ report }))).map((box) => textIn(box).replace("✓", ""));
    const answers = { yes: "ja", partly: "teilweise", no: "nein", open: "", "not-applicable": "" };
    expect(words.filter((word) => word !== "")).toEqual(
      report.checklist.map(({ answer }) => answers[answer]).filter((word) => word !== ""),
    );
  });

  it("says what helps below every question that is not a clear yes", () => {
    const rows = elementsOf(printHtml(checklistDocument({ report })), "th").filter((head) => attribute(head, "scope") === "row");
    expect(rows).toHaveLength(ids.length);
    for (const [place, { answer, step }] of report.checklist.entries()) {
      const note = textIn(elementsOf(rows[place], "small")[0]);
      const names = builtIn.steps.find(({ id }) => id === step)?.names.de ?? step;
      if (answer === "yes") expect(note).toBe("");
      else if (answer !== "not-applicable") expect(note).toContain(names);
    }
  });
});
