import { readdirSync, readFileSync } from "node:fs";
import type { Case, KnowledgeFile, Network, RuleSet, UsageSurvey } from "@channelfit/schema";

const folder = new URL("../knowledge/", import.meta.url);

/** A file of the knowledge folder, as it was written. */
export interface KnowledgeDocument<Content> {
  /** Path inside the folder. */
  readonly path: string;
  readonly content: Content;
}

function documentsIn<Content>(subfolder: string): KnowledgeDocument<Content>[] {
  const names = readdirSync(new URL(subfolder, folder)).filter((name) => name.endsWith(".json"));
  return names.sort().map((name) => {
    const path = `${subfolder}${name}`.replace("./", "");
    return { path, content: JSON.parse(readFileSync(new URL(path, folder), "utf8")) as Content };
  });
}

export const networkDocuments = documentsIn<Network>("networks/");
export const ruleDocuments = documentsIn<RuleSet>("rules/");
export const caseDocuments = documentsIn<Case>("cases/");
export const surveyDocuments = documentsIn<UsageSurvey>("usage/");
export const otherDocuments = [...documentsIn<KnowledgeFile>("./"), ...documentsIn<KnowledgeFile>("sources/")];

/** What `knowledgeOf` puts together, straight from the folder. */
export const parts = {
  version: "0.0.0",
  networks: networkDocuments.map(({ content }) => content),
  ruleSets: ruleDocuments.map(({ content }) => content),
  files: otherDocuments.map(({ content }) => content),
  surveys: surveyDocuments.map(({ content }) => content),
};
