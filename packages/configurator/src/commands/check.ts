import type { Language } from "@channelfit/schema";
import type { AddCommand } from "../command.ts";
import type { Io } from "../io.ts";
import { message } from "../messages.ts";
import { languageOption } from "../options.ts";
import { packContents } from "../pack-contents.ts";
import { knowledgeWith, packOption, reportPack } from "../packs.ts";

/** `channelfit check` */
export const addCheck: AddCommand = ({ program, io, language, say, done }) => {
  const folder = `<${say("name.folder")}>`;
  program
    .command("check")
    .description(say("check.description"))
    .usage(`${folder} ${say("usage.options")}`)
    .argument(folder, say("argument.folder"))
    .option(...languageOption({ say, language }))
    .option(...packOption({ say }))
    .helpOption("-h, --help", say("option.help"))
    .action(async (named: string, { pack }: { readonly pack?: readonly string[] }) =>
      done(await checkFolder(named, pack, language, io)),
    );
};

/** Checks the pack in a folder, on top of others; false when it has mistakes. */
async function checkFolder(folder: string, others: readonly string[] | undefined, language: Language, io: Io): Promise<boolean> {
  const base = await knowledgeWith(others, io, language);
  if (!base) return false;
  const { readPackFolder } = await import("../pack-folder.ts");
  const read = await readPackFolder(folder, base, io, language);
  if (!("pack" in read) || !read.pack) {
    reportPack(folder, read, io, language);
    return false;
  }
  const { name, version, names } = read.pack;
  const contents = packContents(read.pack, language);
  io.out(`${message("pack.fine", language, { folder, name: names?.[language] ?? name, version, contents })}\n`);
  return true;
}
