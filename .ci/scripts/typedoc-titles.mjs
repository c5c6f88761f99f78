// Typedoc names a document after its file; ours begin with a heading, which is the better name.
import { Converter } from "typedoc";

/** The text of the first heading, and the document without it. */
export function titled(text) {
  const [, title, rest] = /^\s*# (.+)\n([\s\S]*)$/.exec(text) ?? [];
  return title === undefined ? undefined : { title: title.replace(/[`*]/g, ""), rest };
}

export function load(app) {
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_, document) => {
    const [first] = document.content;
    if (first?.kind !== "text") return;
    const found = titled(first.text);
    if (!found) return;
    document.name = found.title;
    first.text = found.rest;
  });
}
