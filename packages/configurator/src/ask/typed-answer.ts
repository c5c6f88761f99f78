import type { Language } from "@channelfit/schema";
import type { FormField } from "../field.ts";
import { readNumber } from "../numbers.ts";

/** A typed line as an answer to a field; what is no such answer stays text, so that it can be explained. */
export function typedAnswer({ kind }: FormField, text: string, language: Language): unknown {
  if (kind === "number" || kind === "integer") return readNumber(text, language);
  if (kind === "date") return dayOf(text);
  if (kind === "texts") return listOf(text);
  return text;
}

/** Entries between semicolons. */
function listOf(text: string): string[] {
  return text
    .split(";")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}

/** 23.11.2026 as 2026-11-23. */
function dayOf(text: string): string {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text) ?? [];
  return year === "" ? text : [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
}
