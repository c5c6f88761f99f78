import { builtIn, extendKnowledge, type Knowledge, type Pack } from "@channelfit/rules";
import type { KnowledgeIssue } from "@channelfit/rules/check";
import type { Language } from "@channelfit/schema";
import type { CommandContext } from "./command.ts";
import type { Io } from "./io.ts";
import { visible } from "./issue-text.ts";
import { message } from "./messages.ts";

/** The option for packs, for `command.option(...packOption(context))`: `pack` of its options is a list of folders. */
export function packOption({ say }: Pick<CommandContext, "say">) {
  const folders = (folder: string, before: readonly string[] | undefined) => [...(before ?? []), folder];
  return [`--pack <${say("name.folder")}>`, say("option.pack"), folders] as const;
}

/**
 * The built-in knowledge with the packs of these folders added, in their order. A command that recommends needs one line:
 * `const knowledge = await knowledgeWith(options.pack, io, language); if (!knowledge) return false;`
 * @returns undefined when a pack has mistakes, which are then told on standard error
 */
export async function knowledgeWith(
  folders: readonly string[] | undefined,
  io: Io,
  language: Language,
): Promise<Knowledge | undefined> {
  return (await packsIn(folders ?? [], io, language))?.knowledge;
}

/** Packs, and the built-in knowledge with all of them added. */
export interface Packs {
  readonly packs: readonly Pack[];
  readonly knowledge: Knowledge;
}

/**
 * The packs of some folders, each read on top of the ones before.
 * @returns undefined when one has mistakes, which are then told on standard error
 */
export async function packsIn(folders: readonly string[], io: Io, language: Language): Promise<Packs | undefined> {
  const packs: Pack[] = [];
  let knowledge: Knowledge = builtIn;
  for (const folder of folders) {
    const { readPackFolder } = await import("./pack-folder.ts");
    const read = await readPackFolder(folder, knowledge, io, language);
    if (!("pack" in read && read.pack)) {
      reportPack(folder, read, io, language);
      return undefined;
    }
    packs.push(read.pack);
    knowledge = extendKnowledge(knowledge, read.pack);
  }
  return { packs, knowledge };
}

/** Says on standard error what is wrong with a pack. */
export function reportPack(
  folder: string,
  read: { readonly failure: string } | { readonly issues?: readonly KnowledgeIssue[] | undefined },
  io: Io,
  language: Language,
): void {
  if ("failure" in read) {
    io.err(`${read.failure}\n`);
    return;
  }
  const { issues = [] } = read;
  const blocks = issues.map((issue) => issueBlock(folder, issue, language));
  const count = message(issues.length === 1 ? "issues.count-one" : "issues.count", language, { count: issues.length });
  io.err(`${blocks.join("\n\n")}\n\n${folder}: ${count}\n`);
}

/** File, place and line, and below them the sentence. */
function issueBlock(folder: string, { file, pointer, line, says }: KnowledgeIssue, language: Language): string {
  const path = file === "" ? folder : `${folder.replace(/\/+$/, "")}/${file}`;
  const place = [path, pointer, line === undefined ? "" : `(${message("issues.line", language, { line })})`];
  return [place.filter((part) => part !== "").join(" "), `  ${says[language]}`].map(visible).join("\n");
}
