import { validateProfile } from "@channelfit/schema";
import { describe, expect, it } from "vitest";
import { companyAt } from "../../bench/profiles/company.ts";

const companies = Array.from({ length: 300 }, (_, position) => companyAt(1, position));

describe("the invented companies", () => {
  it("are valid", () => {
    expect(companies.flatMap((company) => validateProfile(company).issues ?? [])).toEqual([]);
  });

  it("are the same for the same seed, each on its own", () => {
    expect(companyAt(1, 250)).toEqual(companies[250]);
    expect(companyAt(2, 250)).not.toEqual(companies[250]);
  });

  it("differ in size, sector and how much they answer", () => {
    expect(new Set(companies.map(({ company }) => company?.sector)).size).toBeGreaterThan(10);
    expect(new Set(companies.map(({ company }) => company?.sizeClass)).size).toBeGreaterThan(3);
    const lengths = companies.map((company) => JSON.stringify(company).length);
    expect(Math.max(...lengths) / Math.min(...lengths)).toBeGreaterThan(2);
  });
});
