import type { Language } from "@channelfit/schema";
import type { AddCommand } from "../command.ts";
import { displayName } from "../file-failures.ts";
import { readProfile } from "../input.ts";
import type { Io } from "../io.ts";
import { issueBlocks } from "../issue-text.ts";
import { message } from "../messages.ts";
import { languageOption } from "../options.ts";
import { knowledgeWith, packOption } from "../packs.ts";

/** `channelfit validate` */
export const addValidate: AddCommand = ({ program, io, language, say, done }) => {
  const files = `<${say("name.files")}...>`;
  program
    .command("validate")
    .description(say("validate.description"))
    .usage(`${files} ${say("usage.options")}`)
    .argument(files, say("argument.files"))
    .option(...languageOption({ say, language }))
    .option(...packOption({ say }))
    .helpOption("-h, --help", say("option.help"))
    .action(async (named: string[], { pack }: { readonly pack?: readonly string[] }) =>
      done(await validateFiles(named, pack, language, io)),
    );
};

/** Checks files and reports each; false when one of them is invalid. */
async function validateFiles(
  files: readonly string[],
  packs: readonly string[] | undefined,
  language: Language,
  io: Io,
): Promise<boolean> {
  const knowledge = await knowledgeWith(packs, io, language);
  if (!knowledge) return false;
  let valid = true;
  for (const file of files) {
    const name = displayName(file, language);
    const input = await readProfile(file, io, language, knowledge.questions);
    if ("profile" in input) {
      for (const { says } of input.changes)
        io.err(`${message("file.changed", language, { file: name, change: says[language] })}\n`);
      io.out(`${message("file.valid", language, { file: name })}\n`);
      continue;
    }
    valid = false;
    reportInvalid(name, input, language, io);
  }
  return valid;
}

/** Says what is wrong with an input, on standard error. */
export function reportInvalid(
  name: string,
  input: Exclude<Awaited<ReturnType<typeof readProfile>>, { profile: unknown }>,
  language: Language,
  io: Io,
): void {
  if ("failure" in input) {
    io.err(`${input.failure}\n`);
    return;
  }
  const count = input.issues.length;
  io.err(issueBlocks(name, input.text, input.issues, language));
  io.err(`\n${name}: ${message(count === 1 ? "issues.count-one" : "issues.count", language, { count })}\n`);
}
