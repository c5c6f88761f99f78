import type { Report } from "@channelfit/schema";
import { printHtml } from "./print-html.ts";
import { type RenderOptions, reportDocument } from "./report-document.ts";

/** The report as one HTML file to read on a screen or a phone and to print: no script, nothing to load. */
export function renderHtml(report: Report, options: RenderOptions = {}): string {
  return printHtml(reportDocument(report, options));
}
