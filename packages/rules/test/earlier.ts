import type { CompanyProfile } from "@channelfit/schema";
import fc from "fast-check";
import { companies } from "./companies.ts";

/** What makes an entry of a list what it is, and what every profile has; these are never taken back. */
const given = new Set(["schemaVersion", "assessedAt", "id", "kind", "network"]);

/** A company, and the same before it gave some of its answers: whole sections, lists or single answers anywhere. */
export const beforeAndAfter = fc.tuple(companies, fc.array(fc.nat(3), { minLength: 97, maxLength: 97 })).map(([after, draws]) => {
  let turn = 0;
  const drawn = () => draws[turn++ % draws.length] === 0;
  const earlier = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((entry) => (typeof entry === "object" ? earlier(entry) : entry));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, child]) => (!given.has(key) && drawn() ? [] : [[key, earlier(child)]])),
    );
  };
  return { before: earlier(after) as CompanyProfile, after };
});
