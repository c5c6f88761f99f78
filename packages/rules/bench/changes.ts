import { readFileSync } from "node:fs";
import type { CompanyProfile } from "@channelfit/schema";
import { whatWouldChange } from "../src/recommend.ts";
import { median, print } from "./report.ts";

/** Calls that are timed, after as many to warm up. */
const calls = process.argv.includes("--quick") ? 2 : 15;

const asked = [
  { profile: "bakery", network: "youtube" },
  { profile: "craft-firm-apprentices", network: "tiktok" },
  { profile: "hotel", network: "facebook" },
  { profile: "hotel", network: "youtube" },
  { profile: "saas-start-up", network: undefined },
] as const;

/** Processor time of one call, which a busy machine does not lengthen. */
function timed(call: () => unknown): number {
  const before = process.cpuUsage();
  call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const rows = asked.map(({ profile: name, network }) => {
  const file = new URL(`../../../examples/profiles/${name}.json`, import.meta.url);
  const profile = JSON.parse(readFileSync(file, "utf8")) as CompanyProfile;
  const call = () => (network === undefined ? whatWouldChange(profile) : whatWouldChange(profile, network));
  const first = timed(call);
  for (let turn = 1; turn < calls; turn += 1) call();
  const times = Array.from({ length: calls }, () => timed(call));
  const tried = call()?.tried;
  return {
    profile: name,
    asked: network ?? "status",
    changes: tried?.changes ?? 0,
    pairs: tried?.pairs ?? 0,
    "first call, ms": first,
    "ms of processor": median(times),
  };
});
print("whatWouldChange(): every single change and every pair", rows);
