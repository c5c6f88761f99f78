import type { Knowledge } from "@channelfit/rules";
import { type KnowledgeDocument, type KnowledgeIssue, type PackReading, readPack } from "@channelfit/rules/check";
import { jsonErrorWords, type Language, type Localized, pointerOf, readJson } from "@channelfit/schema";
import limits from "../pack-limits.json" with { type: "json" };
import { codeOf, withNameLike } from "./file-failures.ts";
import type { FolderEntry, Io } from "./io.ts";
import { jsonLines } from "./json-lines.ts";
import { localizedMessage, message } from "./messages.ts";

/** A pack that was read from its folder, all its mistakes, or why the folder cannot be read at all. */
export type PackFolder = PackReading | { readonly failure: string };

/** A JSON file of the pack, as text. */
interface PackText {
  readonly file: string;
  readonly text: string;
}

/** What a package on its way through npm carries besides. */
const foreign = new Set(["package.json", "node_modules"]);

/**
 * Reads the folder of a pack: `pack.json`, `networks/*.json`, `rules/*.json`, `questions/*.json` and other JSON files. Packs are
 * data from strangers: links are refused, files and bytes are counted, nothing is executed, and every mistake is told by file and line.
 * @param named path of the folder
 * @param base the knowledge the pack is added to
 */
export async function readPackFolder(named: string, base: Knowledge, io: Io, language: Language): Promise<PackFolder> {
  const folder = named.replace(/(?<=[^/])\/+$/, "");
  const listing = await filesIn(folder, io, language);
  if ("failure" in listing) return listing;
  if (listing.count > limits.maxFiles) return { issues: [issue("", "pack.too-many-files", { limit: limits.maxFiles })] };
  const { texts, issues } = await textsOf(folder, listing.files, io);
  const documents: KnowledgeDocument[] = [];
  const found = [...listing.issues, ...issues];
  for (const { file, text } of texts) {
    const read = readJson(text);
    if ("data" in read) documents.push({ file, content: read.data });
    else
      found.push({
        ...issue(file, "pack.not-json", { line: read.line, column: read.column, ...jsonErrorWords(read) }),
        line: read.line,
      });
  }
  const reading = readPack(documents, { base });
  const lines = new Map(texts.map(({ file, text }) => [file, jsonLines(text)]));
  const repeated = [...lines].flatMap(([file, { repeatedKeys }]) =>
    repeatedKeys.map(({ path, line }) => ({ ...issue(file, "pack.repeated-key", { key: String(path.at(-1)) }, path), line })),
  );
  const all = [...found, ...repeated, ...(reading.issues ?? [])];
  if (all.length === 0) return reading;
  return { issues: all.map((one) => ({ ...one, ...lineIn(lines.get(one.file)?.lineOf(one.path), one) })).sort(inOrder) };
}

/** The JSON files of a pack, what stands in their way, and how much there is in all. */
interface Listing {
  readonly files: readonly string[];
  readonly issues: readonly KnowledgeIssue[];
  readonly count: number;
}

/** Files lie in the folder or in one of its folders. */
const deepest = 2;

/** Paths of the JSON files of a pack, in a fixed order. */
async function filesIn(folder: string, io: Io, language: Language): Promise<Listing | { readonly failure: string }> {
  const files: string[] = [];
  const issues: KnowledgeIssue[] = [];
  let folders = 0;
  const take = (path: string, kind: FolderEntry["kind"]) => {
    if (kind === "link") issues.push(issue(path, "pack.link"));
    else if (/\.json$/i.test(path)) {
      if (kind !== "file") issues.push(issue(path, "pack.no-file"));
      else if (path.split("/").length > deepest) issues.push(issue(path, "pack.deep-file"));
      else files.push(path);
    }
  };
  const walk = async (within: string): Promise<void> => {
    for (const { name, kind } of await io.readFolder(`${folder}${within === "" ? "" : `/${within}`}`)) {
      if (name.startsWith(".") || foreign.has(name)) continue;
      if (files.length + issues.length + folders > limits.maxFiles) return;
      const path = within === "" ? name : `${within}/${name}`;
      if (kind !== "folder") take(path, kind);
      else {
        folders += 1;
        await walk(path);
      }
    }
  };
  try {
    await walk("");
  } catch (error) {
    return { failure: await folderFailure(folder, error, io, language) };
  }
  return { files: files.sort(), issues, count: files.length + issues.length + folders };
}

const unreadable: Readonly<Record<string, string>> = { ENOENT: "folder.missing", ENOTDIR: "folder.no-folder" };

async function folderFailure(folder: string, error: unknown, io: Io, language: Language): Promise<string> {
  const reason = codeOf(error);
  const sentence = message(unreadable[reason] ?? "folder.unreadable", language, { folder, reason });
  return reason === "ENOENT" ? withNameLike(sentence, { path: folder, kind: "folder" }, io, language) : sentence;
}

/** Contents of the files as text, as long as they are not too much. */
async function textsOf(
  folder: string,
  files: readonly string[],
  io: Io,
): Promise<{ readonly texts: PackText[]; readonly issues: KnowledgeIssue[] }> {
  const texts: PackText[] = [];
  const issues: KnowledgeIssue[] = [];
  let total = 0;
  for (const file of files) {
    try {
      const bytes = await io.readFile(`${folder}/${file}`);
      total += bytes.length;
      if (total > limits.maxTotalBytes)
        return { texts: [], issues: [issue("", "pack.too-large", { limit: limits.maxTotalBytes })] };
      texts.push({ file, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) });
    } catch (error) {
      const reason = codeOf(error);
      if (error instanceof TypeError) issues.push(issue(file, "pack.not-utf8"));
      else issues.push(issue(file, reason === "EFBIG" ? "pack.file-too-large" : "pack.file-unreadable", { reason }));
    }
  }
  return { texts, issues };
}

function issue(
  file: string,
  id: string,
  details: Readonly<Record<string, string | number | Localized>> = {},
  path: KnowledgeIssue["path"] = [],
): KnowledgeIssue {
  return { code: id.slice("pack.".length), file, pointer: pointerOf(path), path, says: localizedMessage(id, details) };
}

function lineIn(line: number | undefined, known: KnowledgeIssue): { readonly line?: number } {
  if (known.line !== undefined || line === undefined || known.code === "manifest-missing") return {};
  return { line };
}

function inOrder(one: KnowledgeIssue, other: KnowledgeIssue): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return (one.line ?? 0) - (other.line ?? 0);
}
