import type { Bar, Block, Chart, Checks, Inline, Line, List, Paragraph, Part, Table } from "./document.ts";
import { element, escapeHtml } from "./html-text.ts";

/**
 * A block as HTML.
 * @param id unique in the document; ids inside the block begin with it
 */
export function blockHtml(block: Block, id: string): string {
  switch (block.kind) {
    case "paragraph":
      return paragraphHtml(block);
    case "callout":
      return element(
        "div",
        { class: `callout ${block.tone}` },
        `${element("p", { class: "title" }, escapeHtml(block.title))}${element("p", {}, lineHtml(block.line))}`,
      );
    case "list":
      return listHtml(block);
    case "table":
      return tableHtml(block);
    case "chart":
      return chartHtml(block, id);
    case "checks":
      return checksHtml(block);
    case "blanks":
      return element("div", { class: "blanks" }, block.labels.map((label) => element("p", {}, escapeHtml(label))).join(""));
    case "part":
      return partHtml(block, id);
  }
}

function paragraphHtml({ line, look }: Paragraph): string {
  return element("p", { class: look }, lineHtml(line));
}

function partHtml({ title, heading = [title], aside, blocks }: Part, id: string): string {
  const beside = aside === undefined ? "" : ` ${element("small", {}, escapeHtml(aside))}`;
  return [
    `<section class="part" aria-labelledby="${id}">`,
    element("h3", { id }, heading.map(inlineHtml).join(" ") + beside),
    ...blocks.map((block, position) => blockHtml(block, `${id}-${position + 1}`)),
    "</section>",
  ].join("\n");
}

function listHtml({ items, ordered }: List): string {
  const entries = items.map(({ line, lists = [] }) => element("li", {}, `${lineHtml(line)}${lists.map(listHtml).join("")}`));
  return element(ordered ? "ol" : "ul", {}, `\n${entries.join("\n")}\n`);
}

function tableHtml({ columns, rows }: Table): string {
  const body = rows.map(([head = [], ...cells]) => {
    const rest = cells.map((cell, position) => dataCell(cell, columns[position + 1] ?? ""));
    return rowHtml([element("th", { scope: "row" }, lineHtml(head)), ...rest]);
  });
  return element("table", {}, `${headHtml(columns)}${bodyHtml(body)}`);
}

/** On a narrow screen the label stands in for the head of the column. */
function dataCell(cell: Line, label: string): string {
  return element("td", { "data-label": label }, lineHtml(cell));
}

function headHtml(columns: readonly string[]): string {
  return element("thead", {}, rowHtml(columns.map((column) => element("th", { scope: "col" }, escapeHtml(column)))));
}

function bodyHtml(rows: readonly string[]): string {
  return element("tbody", {}, `\n${rows.join("\n")}\n`);
}

function rowHtml(cells: readonly string[]): string {
  return element("tr", {}, cells.join(""));
}

function chartHtml({ caption, columns, end, bars }: Chart, id: string): string {
  const [, scale = ""] = columns;
  const body = bars.map((bar, position) =>
    rowHtml([
      element("th", { scope: "row" }, escapeHtml(bar.name)),
      element("td", { class: "bar" }, barSvg(bar, end, scale, `${id}-${position + 1}`)),
      ...bar.cells.map((cell) => element("td", {}, lineHtml(cell))),
    ]),
  );
  const table = `${element("caption", {}, escapeHtml(caption))}${headHtml(columns)}${bodyHtml(body)}`;
  return element("table", { class: "chart" }, table);
}

function barSvg({ from, to, tone, says }: Bar, end: number, scale: string, id: string): string {
  const attributes = {
    role: "img",
    "aria-labelledby": `${id}-title ${id}-desc`,
    viewBox: `0 0 ${end} 1`,
    preserveAspectRatio: "none",
  };
  const bar = element("rect", { class: tone, x: from, width: Math.round((to - from) * 100) / 100, height: 1 }, "");
  const words = `${element("title", { id: `${id}-title` }, escapeHtml(says))}${element("desc", { id: `${id}-desc` }, escapeHtml(scale))}`;
  return element("svg", attributes, `${words}${bar}`);
}

function checksHtml({ columns, rows }: Checks): string {
  const [id = "", question = "", ...boxes] = columns;
  const body = rows.map((row) => {
    const note = row.note === undefined ? "" : element("small", {}, escapeHtml(row.note));
    return rowHtml([
      element("td", { class: "id" }, escapeHtml(row.id)),
      element("th", { scope: "row" }, `${escapeHtml(row.question)}${note}`),
      ...boxes.map((label, box) => boxCell(label, box === row.ticked)),
    ]);
  });
  return element("table", { class: "checks" }, `${headHtml([id, question, ...boxes])}${bodyHtml(body)}`);
}

function boxCell(label: string, ticked: boolean): string {
  const box = element("span", { class: ticked ? "box ticked" : "box", "aria-hidden": "true" }, ticked ? "✓" : "");
  return element("td", { class: "tick" }, ticked ? `${box}${element("span", { class: "unseen" }, escapeHtml(label))}` : box);
}

function lineHtml(line: Line): string {
  return line.map(inlineHtml).join("");
}

function inlineHtml(inline: Inline): string {
  if (typeof inline === "string") return escapeHtml(inline);
  if ("strong" in inline) return element("strong", {}, escapeHtml(inline.strong));
  if ("label" in inline) return element("span", { class: "label" }, escapeHtml(inline.label));
  if ("mark" in inline) return element("span", { class: `mark ${inline.tone}` }, escapeHtml(inline.mark));
  return element("a", { href: inline.url, rel: "noreferrer" }, escapeHtml(inline.text));
}
