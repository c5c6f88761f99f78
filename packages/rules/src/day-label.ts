import type { Localized } from "@channelfit/schema";
import { fill } from "@channelfit/schema/vocabulary";
import type { Knowledge } from "./knowledge.ts";
import { phrase } from "./stages/verdicts.ts";
import { inLanguages } from "./words.ts";

/** A calendar day in words. */
export function dayLabel(day: string, knowledge: Pick<Knowledge, "phrases">): Localized {
  const [year = "", month = "", dayOfMonth = ""] = day.split("-");
  const months = phrase("date.months", knowledge);
  const monthName = inLanguages((language) => months[language].split(" ")[Number(month) - 1] ?? month);
  return fill(phrase("date.format", knowledge), { day: Number(dayOfMonth), month: monthName, year });
}
