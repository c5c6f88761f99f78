import type { Language } from "@channelfit/schema";

/** Signs by which a language groups thousands and sets off decimals. */
const signs = { de: { group: ".", decimal: "," }, en: { group: ",", decimal: "." } } as const;

/**
 * Reads a number as people type it: with a comma or a point, with thousands grouped as the language does.
 * @returns the text itself when it is no number, so that nothing typed is lost
 */
export function readNumber(typed: string, language: Language): number | string {
  const text = typed.replace(/[\s\u00A0\u202F]/g, "");
  const { group } = signs[language];
  const isGrouped = new RegExp(`^-?\\d{1,3}(\\${group}\\d{3})+(\\D\\d+)?$`).test(text);
  const plain = (isGrouped ? text.replaceAll(group, "") : text).replace(",", ".");
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : typed;
}

/** A number as people of the language write it, with every digit it has; other answers as they are. */
export function writtenNumber(value: unknown, language: Language): string {
  if (typeof value !== "number") return value === undefined || value === null ? "" : String(value);
  return String(value).replace(".", signs[language].decimal);
}
