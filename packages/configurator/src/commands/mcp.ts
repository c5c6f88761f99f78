import type { AddCommand } from "../command.ts";
import { message } from "../messages.ts";
import { languageOption } from "../options.ts";
import { knowledgeWith, packOption } from "../packs.ts";

/** `channelfit mcp` */
export const addMcp: AddCommand = ({ program, io, language, say, done }) => {
  program
    .command("mcp")
    .description(say("mcp.description"))
    .usage(say("usage.options"))
    .option(...languageOption({ say, language }))
    .option(...packOption({ say }))
    .helpOption("-h, --help", say("option.help"))
    .action(async ({ pack }: { readonly pack?: readonly string[] }) => {
      const knowledge = await knowledgeWith(pack, io, language);
      if (!knowledge) return done(false);
      try {
        const { serve } = await import("../mcp/serve.ts");
        await serve(knowledge, language);
        done(true);
      } catch (error) {
        if (!isMissing(sdk, error)) throw error;
        io.err(`${message("mcp.missing", language, { package: sdk })}\n`);
        done(false);
      }
    });
};

/** The package that speaks the protocol; installed only by those who want it. */
const sdk = "@modelcontextprotocol/sdk";

function isMissing(name: string, error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND" && error.message.includes(name);
}
