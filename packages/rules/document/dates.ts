import type { Voice } from "../src/render/voice.ts";

/** A day or a month in words; a year as it is. */
export function dateText(date: string, voice: Voice): string {
  if (date.length === "YYYY-MM-DD".length) return voice.date(date);
  const [year = "", month] = date.split("-");
  const name = voice.say("date.months").split(" ")[Number(month) - 1];
  return name === undefined ? year : `${name} ${year}`;
}
