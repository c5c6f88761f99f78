import { readdirSync } from "node:fs";
import { languages } from "@channelfit/schema";
import { describe, expect, it } from "vitest";
import { recommend, renderMarkdown } from "../src/index.ts";
import { exampleProfile } from "./examples.ts";

const folder = new URL("../../../examples/profiles/", import.meta.url);
const names = readdirSync(folder).flatMap((file) => (file.endsWith(".json") ? [file.slice(0, -".json".length)] : []));
const reports = names.flatMap((name) => languages.map((language) => ({ name, language })));

describe("the report", () => {
  it.each(reports)("on $name reads as agreed ($language)", async ({ name, language }) => {
    const text = renderMarkdown(recommend(exampleProfile(name)), { language });
    await expect(text).toMatchFileSnapshot(`reports/${name}.${language}.golden.md`);
  });
});
