import { readFileSync } from "node:fs";
import type { CompanyProfile } from "@channelfit/schema";
import { recommend } from "../src/recommend.ts";
import { median, print, spread } from "./report.ts";
import { ratios, timeInRounds } from "./rounds.ts";

const rows = [];
for (const name of ["bakery", "machine-builder"]) {
  const profile = JSON.parse(
    readFileSync(new URL(`../../../examples/profiles/${name}.json`, import.meta.url), "utf8"),
  ) as CompanyProfile;
  const report = recommend(profile);
  const rates = await timeInRounds([
    { name: "recommend", size: 1, run: () => recommend(profile) },
    { name: "stringify", size: 1, run: () => JSON.stringify(report) },
  ]);
  const recommended = rates.get("recommend") ?? [];
  const written = rates.get("stringify") ?? [];
  rows.push({
    profile: name,
    "reports/s": median(recommended),
    "stringify/s": median(written),
    "recommend time / stringify time": median(ratios(written, recommended)),
    "report kB": JSON.stringify(report).length / 1000,
    spread: spread(recommended),
  });
}
print("recommend() against JSON.stringify of its own report", rows);
