import { readdirSync, readFileSync } from "node:fs";
import { languages, validateProfile } from "@channelfit/schema";
import { describe, expect, it } from "vitest";
import { recommend, renderMarkdown } from "../src/index.ts";

const folder = new URL("../../../examples/profiles/", import.meta.url);
const names = readdirSync(folder).flatMap((file) => (file.endsWith(".json") ? [file.slice(0, -".json".length)] : []));
const reports = names.flatMap((name) => languages.map((language) => ({ name, language })));

describe("the report", () => {
  it.each(reports)("on $name reads as agreed ($language)", async ({ name, language }) => {
    const { value, issues } = validateProfile(JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8")));
    if (issues) throw new Error(`${name}.json is not a valid profile: ${issues[0]?.message}`);
    const text = renderMarkdown(recommend(value), { language });
    await expect(text).toMatchFileSnapshot(`reports/${name}.${language}.golden.md`);
  });
});
