import { isLanguage, type Language, languages } from "@channelfit/schema";
import { sayIn } from "./texts.ts";

/** The page around the configurator: its language, in its address too, so that a link leads to the same. */
export function startPage(page: Document): void {
  const asked = new URL(page.location.href).searchParams.get("lang");
  const preferred = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage);
  speak(page, isLanguage(asked) ? asked : (preferred ?? "de"));
  if (!page.querySelector("channelfit-configurator[packs]")) keepOffline();
}

/** Packs are not kept, nor is the page that asks by them. Where no service worker is possible the page works all the same, with a network. */
function keepOffline(): void {
  navigator.serviceWorker?.register("service-worker.js").catch(() => undefined);
}

function speak(page: Document, language: Language): void {
  const say = sayIn(language);
  page.documentElement.lang = language;
  page.querySelector("channelfit-configurator")?.setAttribute("lang", language);
  const tagline = page.querySelector("#tagline");
  if (tagline) tagline.textContent = say("web.page.tagline");
  page.title = `channelfit: ${say("web.start.title")}`;
  const nav = page.querySelector("#languages");
  nav?.setAttribute("aria-label", say("web.language"));
  nav?.replaceChildren(...languages.filter((other) => other !== language).map((other) => linkTo(page, other)));
}

/** A link to the page in another language, named in that language. */
function linkTo(page: Document, language: Language): HTMLAnchorElement {
  const link = page.createElement("a");
  const address = new URL(page.location.href);
  address.searchParams.set("lang", language);
  link.href = address.href;
  link.lang = language;
  link.hreflang = language;
  link.textContent = sayIn(language)("web.language.own");
  link.addEventListener("click", (event) => {
    event.preventDefault();
    page.defaultView?.history.replaceState(null, "", address);
    speak(page, language);
  });
  return link;
}
