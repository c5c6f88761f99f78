import type { Localized } from "@channelfit/schema";

/** A text of a document and where it stands. */
export interface PlacedText {
  readonly place: string;
  readonly text: Localized;
}

/** Every text in two languages inside a value. */
export function textsOf(value: unknown, place = ""): PlacedText[] {
  if (value === null || typeof value !== "object") return [];
  if (isText(value)) return [{ place, text: value }];
  return Object.entries(value).flatMap(([key, child]) => textsOf(child, `${place}/${key}`));
}

function isText(value: object): value is Localized {
  return "de" in value && "en" in value && typeof value.de === "string" && typeof value.en === "string";
}
