import type { Candidate } from "@channelfit/schema";
import { capitalise } from "../words.ts";
import type { Voice } from "./voice.ts";

/** How well a network suits, how manageable it is, how sure that is, and about how many hours it takes in a week. */
export function networkFigures(
  { fitBand, fit, feasibilityBand, confidence }: Pick<Candidate, "fitBand" | "fit" | "feasibilityBand" | "confidence">,
  hours: number,
  voice: Voice,
): string {
  const about = Math.round(hours * 10) / 10;
  const words = {
    band: voice.say(`fit-band.${fitBand}`),
    fit: Math.round(fit ?? 0),
    feasibility: voice.say(`feasibility.${feasibilityBand}`),
    confidence: voice.say(`confidence.${confidence.level}`),
    hours: voice.number(about),
  };
  return capitalise(voice.say(about === 1 ? "network.figures-one-hour" : "network.figures", words));
}
