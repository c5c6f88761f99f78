export { builtIn } from "./generated/knowledge.ts";
export type { Knowledge, KnowledgeParts } from "./knowledge.ts";
export { knowledgeOf } from "./knowledge.ts";
export type { Recommender } from "./recommend.ts";
export { createRecommender, recommend, recommendAsync } from "./recommend.ts";
export type { RenderOptions } from "./render/markdown.ts";
export { renderMarkdown } from "./render/markdown.ts";
