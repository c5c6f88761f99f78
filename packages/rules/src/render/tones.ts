import type { GateResult, Report, RiskResult, Verdict } from "@channelfit/schema";
import type { Tone } from "./document.ts";

/** How good the news of a verdict is. */
export const verdictTones: Readonly<Record<Verdict, Tone>> = {
  hub: "good",
  recommended: "good",
  optional: "quiet",
  later: "fair",
  "not-recommended": "quiet",
  withheld: "quiet",
  unavailable: "poor",
  exit: "poor",
};

/** How good the news of a status is. */
export const statusTones: Readonly<Record<Report["status"], Tone>> = {
  ready: "good",
  pilot: "good",
  "prepare-first": "fair",
  "not-ready": "poor",
  "insufficient-data": "quiet",
};

/** How good the news of a gate is. */
export const gateTones: Readonly<Record<GateResult["state"], Tone>> = {
  pass: "good",
  fail: "poor",
  unknown: "fair",
  "not-applicable": "quiet",
};

/** How good the news of a risk is. */
export const severityTones: Readonly<Record<RiskResult["severity"], Tone>> = {
  critical: "poor",
  high: "poor",
  medium: "fair",
  low: "quiet",
};
