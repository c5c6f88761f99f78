import type { Block, Chart, Checks, Inline, Line, List, Part, Table } from "@channelfit/rules";
import { html, nothing, type TemplateResult } from "lit";
import { lamp, type Sign } from "../picture/signs.ts";

const signs = { good: "good", fair: "open", poor: "poor", quiet: "quiet" } as const satisfies Readonly<Record<string, Sign>>;

/** The blocks of a document. */
export function blocksView(blocks: readonly Block[]): TemplateResult {
  return html`${blocks.map(blockView)}`;
}

function blockView(block: Block): TemplateResult | typeof nothing {
  switch (block.kind) {
    case "paragraph":
      return html`<p class=${block.look ?? "text"}>${lineView(block.line)}</p>`;
    case "callout":
      return html`<div class="callout" data-tone=${block.tone}>
        ${lamp(signs[block.tone])}
        <div>
          <p class="callout-title">${block.title}</p>
          <p>${lineView(block.line)}</p>
        </div>
      </div>`;
    case "list":
      return listView(block);
    case "table":
      return tableView(block);
    case "checks":
      return checksView(block);
    case "blanks":
      return nothing;
    case "chart":
      return chartView(block);
    case "part":
      return partView(block);
  }
}

function partView({ title, heading, aside, blocks }: Part): TemplateResult {
  const beside = aside ? html` <span class="muted small">${aside}</span>` : nothing;
  return html`<section class="part"><h4>${heading ? lineView(heading) : title}${beside}</h4>${blocksView(blocks)}</section>`;
}

function listView({ items, ordered }: List): TemplateResult {
  const entries = items.map(({ line, lists = [] }) => html`<li>${lineView(line)}${lists.map(listView)}</li>`);
  return ordered ? html`<ol>${entries}</ol>` : html`<ul>${entries}</ul>`;
}

function tableView({ columns, rows }: Table): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${columns.join(", ")}>
    <table class="rows" role="table">
      <thead role="rowgroup">
        <tr role="row">${columns.map((column) => html`<th role="columnheader" scope="col">${column}</th>`)}</tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map(
          ([head = [], ...cells]) =>
            html`<tr role="row">
              <th role="rowheader" scope="row">${lineView(head)}</th>${cells.map((cell) => html`<td role="cell">${lineView(cell)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function chartView({ caption, columns, end, bars }: Chart): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${caption}>
    <table class=${columns.length > mostBeside ? "chart detailed" : "chart"} role="table">
      <caption>${caption}</caption>
      <thead role="rowgroup">
        <tr role="row">${columns.map((column) => html`<th role="columnheader" scope="col">${column}</th>`)}</tr>
      </thead>
      <tbody role="rowgroup">
        ${bars.map(
          ({ name, from, to, tone, says, cells }) => html`<tr role="row">
            <th role="rowheader" scope="row">${name}</th>
            <td class="chart-cell" role="cell">
              <span class="chart-track" data-tone=${tone} aria-hidden="true" .style=${`--from: ${from / end}; --to: ${to / end}`}>
                <span></span>
              </span>
              <span class="hidden">${says}</span>
            </td>
            ${cells.map((cell) => html`<td role="cell">${lineView(cell)}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Columns of a chart that fit beside each other on a phone. */
const mostBeside = 3;

function checksView({ columns, rows }: Checks): TemplateResult {
  const [first = "", second = "", ...boxes] = columns;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${second}>
    <table class="checks">
      <thead>
        <tr>
          <th scope="col">${first}</th>
          <th scope="col">${second}</th>
          ${boxes.map((box) => html`<th scope="col">${box}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ id, question, ticked, note }) => html`<tr>
            <td class="muted">${id}</td>
            <th scope="row">${question}${note ? html`<small>${note}</small>` : nothing}</th>
            ${boxes.map(
              (box, position) => html`<td class="box" data-ticked=${position === ticked}>
                ${position === ticked ? html`<span class="hidden">${box}</span><span aria-hidden="true">✕</span>` : nothing}
              </td>`,
            )}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function lineView(line: Line): TemplateResult[] {
  return line.map(inlineView);
}

function inlineView(inline: Inline): TemplateResult {
  if (typeof inline === "string") return html`${inline}`;
  if ("strong" in inline) return html`<strong>${inline.strong}</strong>`;
  if ("mark" in inline) return html`<span class="chip" data-tone=${inline.tone}>${inline.mark}</span>`;
  if ("label" in inline) return html`<strong class="label">${inline.label}</strong>`;
  return isWebAddress(inline.url)
    ? html`<a href=${inline.url} rel="noreferrer" target="_blank">${inline.text}</a>`
    : html`${inline.text}`;
}

/** Anything else, such as a script in place of an address, stays text. */
function isWebAddress(url: string): boolean {
  return URL.canParse(url) && ["https:", "http:"].includes(new URL(url).protocol);
}
