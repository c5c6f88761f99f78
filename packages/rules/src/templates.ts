/** Texts of one language by the part of the knowledge they belong to, one a line. */
export type TextLines = Readonly<Record<string, string>>;

/** Texts of both languages; a program that shows one language only may give it for both. */
export interface Texts {
  readonly de: TextLines;
  readonly en: TextLines;
}

/**
 * Reads a part of the knowledge: its JSON has a tab in the place of each text, and the texts follow in the same order, as JSON
 * strings without their quotes. So each language can be shipped on its own, and parsing stays one call.
 */
export function partOf(name: string, json: string, { de, en }: Texts): unknown {
  const [first = "", ...pieces] = json.split("\t");
  const german = (de[name] ?? "").split("\n");
  const english = (en[name] ?? "").split("\n");
  let text = first;
  for (let hole = 0; hole < pieces.length; hole += 1) text += `{"de":"${german[hole]}","en":"${english[hole]}"}${pieces[hole]}`;
  return JSON.parse(text);
}
