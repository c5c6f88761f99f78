import { readdir, readFile } from "node:fs/promises";
import type { KnowledgeFile, Network, RuleSet, UsageSurvey } from "@channelfit/schema";
import type { KnowledgeParts } from "./src/knowledge.ts";

/** What stands in a folder of knowledge, such as that of this package, without the examples of rules: nothing reads them at run time. */
export async function knowledgeIn(folder: URL): Promise<Omit<KnowledgeParts, "version">> {
  async function read<Content>(path: string): Promise<Content> {
    const { $schema, ...content } = JSON.parse(await readFile(new URL(path, folder), "utf8"));
    return content as Content;
  }
  async function readAll<Content>(path: string): Promise<Content[]> {
    const files = (await readdir(new URL(path, folder))).filter((file) => file.endsWith(".json")).sort();
    return Promise.all(files.map((file) => read<Content>(`${path}${file}`)));
  }
  const ruleSets = await readAll<RuleSet>("rules/");
  return {
    networks: await readAll<Network>("networks/"),
    ruleSets: ruleSets.map((set) => ({ ...set, rules: set.rules.map(({ examples, ...rule }) => ({ ...rule, examples: [] })) })),
    files: [...(await readAll<KnowledgeFile>("./")), ...(await readAll<KnowledgeFile>("sources/"))],
    surveys: await readAll<UsageSurvey>("usage/"),
  };
}
