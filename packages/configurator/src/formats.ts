import { type PrintDocument, printHtml, printMarkdown } from "@channelfit/rules";
import type { Language } from "@channelfit/schema";
import { unwritable } from "./file-failures.ts";
import type { Io } from "./io.ts";
import { message } from "./messages.ts";

/** Forms a document can be written in. */
export const formats = ["md", "html", "pdf", "json"] as const;

/** One of the forms. */
export type Format = (typeof formats)[number];

/** A document in one of its forms. */
interface Written {
  readonly format: Format;
  /** What is written as JSON. */
  readonly data: unknown;
  readonly document: () => PrintDocument;
  /** File to write to; standard output where absent. */
  readonly output?: string | undefined;
}

/** Writes a document to its file or to standard output; false when that cannot be done, which is said in the language. */
export async function write({ format, data, document, output }: Written, language: Language, io: Io): Promise<boolean> {
  if (format === "pdf" && output === undefined && io.tty) {
    io.err(`${message("pdf.terminal", language)}\n`);
    return false;
  }
  const content = format === "json" ? `${JSON.stringify(data, null, 2)}\n` : await printed(document(), format, io);
  if (content === undefined) {
    const { compilerPackage } = await import("./pdf.ts");
    io.err(`${message("pdf.missing", language, { package: compilerPackage })}\n`);
    return false;
  }
  if (output === undefined) {
    io.out(content);
    return true;
  }
  try {
    await io.writeFile(output, content);
  } catch (error) {
    io.err(`${unwritable(output, error, language)}\n`);
    return false;
  }
  io.err(`${message("written", language, { file: output })}\n`);
  return true;
}

/** A document in a form to read; undefined when what PDF needs is not installed. */
async function printed(
  document: PrintDocument,
  format: Exclude<Format, "json">,
  io: Io,
): Promise<string | Uint8Array | undefined> {
  if (format === "html") return printHtml(document);
  if (format === "md") return printMarkdown(document);
  const { printPdf } = await import("./pdf.ts");
  return printPdf(document, io.importPackage);
}
