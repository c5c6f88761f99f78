import type { Language, Localized } from "./generated/types.ts";

/** Languages every text exists in, the first one being the default. */
export const languages = ["de", "en"] as const satisfies readonly Language[];

/** The default language. */
export const defaultLanguage: Language = languages[0];

/** Whether a value names a language we have texts in. */
export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/**
 * Fills `{name}` placeholders of a text in both languages.
 */
export function fill(text: Localized, values: Readonly<Record<string, string | number | Localized | undefined>>): Localized {
  const inLanguage = (language: Language) =>
    text[language].replace(/\{([^{}]+)\}/g, (placeholder, name: string) => {
      const value = values[name];
      if (value === undefined) return placeholder;
      return typeof value === "object" ? value[language] : String(value);
    });
  return { de: inLanguage("de"), en: inLanguage("en") };
}
