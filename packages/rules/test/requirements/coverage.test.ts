import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { caseDocuments } from "../knowledge-folder.ts";
import content from "./requirements.json" with { type: "json" };

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const id = /\b(?:IN|CK|BEN|NW|SEL|BO|APP|LD|CU|EM|EMP|AM)-[0-9A-Z]{1,2}\b/g;

/** Not a statement of the guide, but what a pack adds in a test. */
const invented = ["BEN-10"];
const known = content.requirements.map((requirement) => requirement.id);

/** Ids that stand in the name of a test, or in a line of its table. */
const tested = readdirSync(`${root}packages`)
  .flatMap((name) => readdirSync(`${root}packages/${name}/test`, { recursive: true }).map((file) => `${name}/test/${file}`))
  .filter((file) => file.endsWith(".test.ts"))
  .map((file) => readFileSync(`${root}packages/${file}`, "utf8"))
  .flatMap((text) => text.match(/"[^"\n]*"|`[^`\n]*`/g) ?? [])
  .flatMap((literal) => literal.match(id) ?? []);

/** Ids that a company of the cases shows. */
const shown = caseDocuments.flatMap(({ content: { requirements = [] } }) => requirements);

describe("the requirements", () => {
  it("are 137, each once", () => {
    expect(new Set(known).size).toBe(137);
    expect(known).toHaveLength(137);
  });

  it("are each named by a test or shown by a case", () => {
    const covered = new Set([...tested, ...shown]);
    expect(known.filter((requirement) => !covered.has(requirement))).toEqual([]);
  });

  it("are the only ones that tests and cases name", () => {
    expect([...new Set([...tested, ...shown])].filter((named) => !known.includes(named) && !invented.includes(named))).toEqual(
      [],
    );
  });
});
