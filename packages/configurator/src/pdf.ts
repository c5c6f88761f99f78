import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PrintDocument } from "@channelfit/rules";
import { type Characters, printable } from "./printable.ts";

/** The package that sets the type; it comes with its fonts and is installed only by those who want PDF. */
export const compilerPackage = "@myriaddreamin/typst-ts-node-compiler";

type Compiler = Pick<typeof import("@myriaddreamin/typst-ts-node-compiler"), "NodeCompiler">;

/** Imports a package by its name. @throws an error with the code ERR_MODULE_NOT_FOUND when it is not installed */
export type ImportPackage = (name: string) => Promise<unknown>;

/** Beside src as well as beside dist. */
const templates = new URL("../templates/", import.meta.url);

/**
 * A document as PDF: A4, tagged (PDF/UA-1), with title, language and bookmarks. The same document always gives the same bytes.
 * Signs that the font does not have are shown as a box.
 * @returns undefined when the package that sets the type is not installed
 */
export async function printPdf(
  document: PrintDocument,
  importPackage: ImportPackage = (name) => import(name),
): Promise<Uint8Array | undefined> {
  const compiler = await compilerFrom(importPackage);
  if (!compiler) return undefined;
  const [template, characters] = await Promise.all([
    readFile(new URL("document.typ", templates), "utf8"),
    readFile(new URL("characters.json", templates), "utf8"),
  ]);
  const shown = printable(document, JSON.parse(characters) as Characters);
  const workspace = fileURLToPath(templates);
  const typesetter = compiler.NodeCompiler.create({ workspace });
  typesetter.mapShadow(join(workspace, "document.json"), Buffer.from(JSON.stringify(shown)));
  return typesetter.pdf({ mainFileContent: template }, { pdfStandard: "ua-1", pdfTags: true });
}

async function compilerFrom(importPackage: ImportPackage): Promise<Compiler | undefined> {
  try {
    const found = await importPackage(compilerPackage);
    if (isCompiler(found)) return found;
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  return undefined;
}

function isCompiler(value: unknown): value is Compiler {
  return typeof value === "object" && value !== null && "NodeCompiler" in value;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND";
}
