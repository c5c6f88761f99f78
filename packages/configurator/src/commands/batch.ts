import type { Language, Report } from "@channelfit/schema";
import type { Fields } from "../batch/answer.ts";
import type { AddCommand } from "../command.ts";
import { askedLanguage, languageOption, oneOf, wholeNumber } from "../options.ts";
import { packOption } from "../packs.ts";

/** Options of the command as they were given. */
interface Given {
  readonly fields?: string;
  readonly lang?: Language;
  readonly pack?: readonly string[];
  readonly workers?: number;
  readonly progress?: boolean;
  readonly maxLine?: number;
  readonly resumeFrom?: number;
  readonly output?: string;
}

/** `channelfit batch` */
export const addBatch: AddCommand = ({ program, io, language, say, done }) => {
  const file = `[${say("name.file")}]`;
  const [flags, , accepted] = languageOption({ say, language });
  program
    .command("batch")
    .description(say("batch.description"))
    .usage(`${file} ${say("usage.options")}`)
    .argument(file, say("argument.batch"))
    .option("--fields <summary|full|a,b>", say("option.fields"))
    .option(flags, say("option.batch-lang"), accepted)
    .option(...packOption({ say }))
    .option("--workers <n>", say("option.workers"), wholeNumber("--workers", language))
    .option("--progress", say("option.progress"))
    .option("--max-line <bytes>", say("option.max-line"), wholeNumber("--max-line", language))
    .option("--resume-from <n>", say("option.resume-from"), wholeNumber("--resume-from", language))
    .option(`-o, --output <${say("name.file")}>`, say("option.batch-output"))
    .helpOption("-h, --help", say("option.help"))
    .action(async (named: string | undefined, { fields, lang, pack = [], ...given }: Given) => {
      const { batchFile } = await import("../batch/batch-file.ts");
      const asked = askedLanguage({ program }, lang);
      const told = await fieldsIn(fields, language);
      const options = {
        ...given,
        packs: pack,
        ...(told && { fields: told }),
        ...(asked && { language: asked }),
        messages: language,
      };
      done(await batchFile(named ?? "-", options, io));
    });
};

/** Accepts `summary`, `full`, or names of fields of the report separated by commas. */
async function fieldsIn(value: string | undefined, language: Language): Promise<Fields | undefined> {
  if (value === undefined || value === "summary" || value === "full") return value;
  const { recommend } = await import("@channelfit/rules");
  const report = recommend({ schemaVersion: "1.0.0", assessedAt: "2026-01-01" });
  const accept = oneOf("--fields", [...(Object.keys(report) as (keyof Report)[]), "summary", "full"], language);
  const named = value.split(",").map((name) => accept(name.trim()));
  if (named.length === 1 && (named[0] === "summary" || named[0] === "full")) return named[0];
  return named.filter((name): name is keyof Report => Object.hasOwn(report, name));
}
