import { type Language, nearest } from "@channelfit/schema";
import type { FolderEntry, Io } from "./io.ts";
import { message } from "./messages.ts";

/** Standard input as a file name. */
export const standardInput = "-";

/** How a file is called in messages. */
export function displayName(file: string, language: Language): string {
  return file === standardInput ? message("stdin.name", language) : file;
}

const readingFails: Readonly<Record<string, string>> = {
  ENOENT: "file.missing",
  EISDIR: "file.is-folder",
  EACCES: "file.forbidden",
  EPERM: "file.forbidden",
  EFBIG: "file.too-large",
};

const writingFails: Readonly<Record<string, string>> = {
  ENOENT: "file.no-folder",
  EISDIR: "file.over-folder",
  EACCES: "file.protected",
  EPERM: "file.protected",
  EROFS: "file.protected",
};

/** A sentence about a file that could not be read; one that is missing gets the name most like it in its folder. */
export async function unreadable(file: string, error: unknown, io: Io, language: Language): Promise<string> {
  const code = codeOf(error);
  const sentence = message(readingFails[code] ?? "file.unreadable", language, {
    file: displayName(file, language),
    reason: code,
  });
  return code === "ENOENT" ? withNameLike(sentence, { path: file, kind: "file" }, io, language) : sentence;
}

/** A sentence about a path where nothing is, and the path most like it that there is. */
export async function withNameLike(
  sentence: string,
  { path, kind }: { readonly path: string; readonly kind: FolderEntry["kind"] },
  io: Io,
  language: Language,
): Promise<string> {
  const [, folder = "", name = ""] = /^(.*[\\/])?([^\\/]*)$/s.exec(path) ?? [];
  const entries = await io.readFolder(folder || ".").catch(() => []);
  const names = entries.filter((entry) => entry.kind === kind).map((entry) => entry.name);
  const like = nearest(name, names);
  return like === undefined ? sentence : `${sentence} ${message("file.nearest", language, { nearest: `${folder}${like}` })}`;
}

/** A sentence about a file that could not be written. */
export function unwritable(file: string, error: unknown, language: Language): string {
  const code = codeOf(error);
  return message(writingFails[code] ?? "file.unwritable", language, { file, reason: code });
}

/** The code of an error of the system, such as ENOENT. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
