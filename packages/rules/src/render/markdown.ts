import type { Report } from "@channelfit/schema";
import { printMarkdown } from "./print-markdown.ts";
import { type RenderOptions, reportDocument } from "./report-document.ts";

/** The report as Markdown for a person to read: status first, then networks, risks and the plan. */
export function renderMarkdown(report: Report, options: RenderOptions = {}): string {
  return printMarkdown(reportDocument(report, options));
}
