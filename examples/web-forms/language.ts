import { defaultLanguage, isLanguage, type Language } from "@channelfit/schema";

/** The language in the address, as in `?lang=en`. */
export function languageOfAddress(): Language {
  const asked = new URLSearchParams(location.search).get("lang");
  return isLanguage(asked) ? asked : defaultLanguage;
}

/** Today where the page is read, YYYY-MM-DD. */
export function today(): string {
  return new Date().toLocaleDateString("sv-SE");
}
