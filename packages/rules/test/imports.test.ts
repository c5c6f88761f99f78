import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const folder = new URL("../src/", import.meta.url);
const wholeSchema = /^(?:import|export) (?!type\b)[^;]*from "@channelfit\/schema";/m;

describe("judging", () => {
  it("loads no validators: it takes more than types only from the small parts of the schema package", () => {
    const files = readdirSync(folder, { recursive: true }).map(String);
    const judging = files.filter((file) => file.endsWith(".ts") && !/^check(\.ts|[\\/])/.test(file));
    expect(judging.length).toBeGreaterThan(100);
    expect(judging.filter((file) => wholeSchema.test(readFileSync(new URL(file, folder), "utf8")))).toEqual([]);
  });
});
