import { recommend } from "@channelfit/rules";
import { validateProfile } from "@channelfit/schema";

const bakery = {
  schemaVersion: "1.0.0",
  assessedAt: "2026-11-23",
  company: { sizeClass: "micro", market: "b2c", reach: "local", offerVisuality: 4 },
  goals: [
    { id: "awareness", priority: 1 },
    { id: "retention", priority: 2 },
  ],
  audiences: [{ kind: "consumers", ageBands: ["30-39", "40-49"] }],
  style: { tones: ["personal"], formats: ["photo", "short-text"] },
  resources: { hoursPerWeek: 5, allocation: "fixed-share" },
  leadership: { understanding: 1, convinced: "partly", support: "tolerates" },
};

const { value: profile, issues } = validateProfile(bakery);
if (!profile) throw new Error(issues.map(({ message }) => message).join("\n"));

const { status, gates, candidates, nextQuestions } = recommend(profile);
console.log(status);
console.log(gates.find(({ state }) => state === "fail")?.reasons[0]?.says.en);
console.log(candidates.slice(0, 3).map(({ network, fit, verdict }) => `${network} ${fit} ${verdict}`));
console.log(nextQuestions[0]?.path);
