import type { Block, Chart, Checks, Inline, Line, List, Part, PrintDocument, Section, Table } from "./document.ts";

/** A document as Markdown. */
export function printMarkdown({ title, sections }: PrintDocument): string {
  return `${[`# ${escapeMarkdown(title)}`, ...sections.flatMap(sectionBlocks)].join("\n\n")}\n`;
}

function sectionBlocks({ title, blocks }: Section): string[] {
  return [...(title === undefined ? [] : [`## ${escapeMarkdown(title)}`]), ...blocks.flatMap(blockText)];
}

function blockText(block: Block): string[] {
  switch (block.kind) {
    case "paragraph":
      return [lineText(block.line)];
    case "callout":
      return [`**${escapeMarkdown(block.title)}.** ${lineText(block.line)}`];
    case "list":
      return [listLines(block).join("\n")];
    case "table":
      return [tableText(block)];
    case "checks":
      return [checksText(block)];
    case "blanks":
      return [block.labels.map((label) => `${escapeMarkdown(label)}: ________________`).join("  \n")];
    case "chart":
      return chartText(block);
    case "part":
      return [partHeading(block), ...block.blocks.flatMap(blockText)];
  }
}

function partHeading({ title, aside, minor }: Part): string {
  const words = escapeMarkdown(title);
  if (!minor) return `### ${words}`;
  return aside === undefined ? `**${words}**` : `**${words}** (${escapeMarkdown(aside)})`;
}

function listLines({ items, ordered }: List): string[] {
  return items.flatMap(({ line, lists = [] }, position) => [
    `${ordered ? `${position + 1}.` : "-"} ${lineText(line)}`,
    ...lists.flatMap(listLines).map((below) => `  ${below}`),
  ]);
}

function tableText({ columns, rows }: Table): string {
  return [
    row(columns.map(escapeMarkdown)),
    row(columns.map(() => "---")),
    ...rows.map((cells) => row(cells.map((cell) => lineText(cell)))),
  ].join("\n");
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function chartText({ inWords }: Chart): string[] {
  return inWords ? [listLines(inWords).join("\n")] : [];
}

function checksText({ columns, rows }: Checks): string {
  const boxes = columns.slice(2);
  return [
    row(columns.map(escapeMarkdown)),
    row(columns.map((_, position) => (position < 2 ? "---" : ":-:"))),
    ...rows.map(({ id, question, ticked, note }) => {
      const words = [question, ...(note === undefined ? [] : [note])].map(escapeMarkdown).join("<br>");
      return row([id, words, ...boxes.map((_, box) => (box === ticked ? "☒" : "☐"))]);
    }),
  ].join("\n");
}

function lineText(line: Line): string {
  return line.map(inlineText).join("");
}

function inlineText(inline: Inline): string {
  if (typeof inline === "string") return escapeMarkdown(inline);
  if ("strong" in inline) return `**${escapeMarkdown(inline.strong)}**`;
  if ("label" in inline) return escapeMarkdown(inline.label);
  if ("mark" in inline) return escapeMarkdown(inline.mark);
  return `[${escapeMarkdown(inline.text)}](${inline.url.replace(/[\s()<>]/g, encodeURIComponent)})`;
}

/** A gap to fill in by hand stays readable; everything else that Markdown would take as a sign is escaped. */
function escapeMarkdown(text: string): string {
  return text.replace(/(?<!\S)_{4,}(?=[\s.,;:?]|$)|[\\`*_{}[\]<>#|~!]|&(?=#?\w+;)/g, (sign) => {
    if (sign.length > 1) return sign;
    return sign === "<" ? "&lt;" : sign === ">" ? "&gt;" : sign === "&" ? "&amp;" : `\\${sign}`;
  });
}
