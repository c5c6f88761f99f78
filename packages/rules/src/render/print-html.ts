import { stylesheet, stylesheetHash } from "../generated/stylesheet.ts";
import type { PrintDocument, Section } from "./document.ts";
import { blockHtml } from "./html-blocks.ts";
import { element, escapeHtml } from "./html-text.ts";

/**
 * A document as one HTML file: without scripts and without anything to load, so that it may be kept, sent and printed.
 * Its own policy allows nothing but the style sheet inside it.
 */
export function printHtml({ language, title, footer, contents, labels, sections }: PrintDocument): string {
  const opening = sections.filter((section) => section.title === undefined);
  const titled = sections.filter((section) => section.title !== undefined);
  const policy = `default-src 'none'; style-src '${stylesheetHash}'; base-uri 'none'; form-action 'none'`;
  return `${[
    "<!DOCTYPE html>",
    `<html lang="${language}">`,
    "<head>",
    '<meta charset="utf-8">',
    element("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    element("title", {}, escapeHtml(title)),
    `<style>${stylesheet}</style>`,
    "</head>",
    "<body>",
    element("a", { class: "skip", href: "#content" }, escapeHtml(labels.skip)),
    "<header>",
    element("h1", {}, escapeHtml(title)),
    ...opening.flatMap(({ id, blocks }) => blocks.map((block, position) => blockHtml(block, `${id}-${position + 1}`))),
    "</header>",
    ...(contents ? [listOfContents(titled, labels.contents)] : []),
    '<main id="content">',
    ...titled.map(sectionHtml),
    "</main>",
    element("footer", {}, element("p", {}, escapeHtml(footer))),
    "</body>",
    "</html>",
  ].join("\n")}\n`;
}

function listOfContents(sections: readonly Section[], label: string): string {
  const links = sections.map(({ id, title = "" }) => element("li", {}, element("a", { href: `#${id}` }, escapeHtml(title))));
  return [
    '<nav aria-labelledby="contents">',
    element("h2", { id: "contents" }, escapeHtml(label)),
    `<ol>\n${links.join("\n")}\n</ol>`,
    "</nav>",
  ].join("\n");
}

function sectionHtml({ id, title = "", look, blocks }: Section): string {
  const name = look === undefined ? "" : ` class="${look}"`;
  return [
    `<section id="${id}"${name} aria-labelledby="${id}-title">`,
    element("h2", { id: `${id}-title` }, escapeHtml(title)),
    ...blocks.map((block, position) => blockHtml(block, `${id}-${position + 1}`)),
    "</section>",
  ].join("\n");
}
