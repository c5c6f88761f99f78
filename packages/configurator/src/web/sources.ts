/// <reference path="./one-language.d.ts" />
import type { Language } from "@channelfit/schema";
import type { FirstSource, Source } from "./api.ts";

/**
 * What the questions and the picture need, in one language. Words that only the report tells are missing, and texts of the other
 * language are in this one.
 */
export async function firstSource(language: Language): Promise<FirstSource> {
  const first = language === "de" ? import("./first-source.ts?only=de") : import("./first-source.ts?only=en");
  const { source }: { source: FirstSource } = await first;
  return source;
}

/** All questions and the whole knowledge. */
export async function wholeSource(): Promise<Source> {
  const { source } = await import("./source.ts");
  return source;
}

/** All questions and the whole knowledge, with the packs of a JSON file added. */
export async function sourceWith(packs: string): Promise<Source> {
  const { packedSource } = await import("./packed-source.ts");
  return packedSource(packs);
}
