import { defaultLanguage, isLanguage, type Language } from "@channelfit/schema";

/** Today where the person is, YYYY-MM-DD. */
export function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The language of what stands around an element. */
export function languageAround(element: Element): Language {
  const named = element.closest("[lang]")?.getAttribute("lang")?.slice(0, 2).toLowerCase();
  return isLanguage(named) ? named : defaultLanguage;
}
