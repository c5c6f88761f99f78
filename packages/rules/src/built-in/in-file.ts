/** The built-in knowledge in a file beside this module: Node reads it in a fraction of the time a module of that size takes it. */
import { type KnowledgeFile, knowledgeFile } from "./file.ts";

const { version, hash, readPart, countRules, readRule, readCondition, precomputed } = opened(
  new URL("./knowledge.bin", import.meta.url),
);

export { countRules, hash, precomputed, readCondition, readPart, readRule, version };

function opened(file: URL): KnowledgeFile {
  // Node loads all of node:fs for an import of it, streams and promises too, which takes six milliseconds.
  const { readFileSync } = process.getBuiltinModule("node:fs");
  try {
    return knowledgeFile(readFileSync(file));
  } catch (cause) {
    throw new Error(
      `@channelfit/rules cannot read its knowledge at ${file}. A bundler has to leave the package external or to resolve it with the condition "module".`,
      { cause },
    );
  }
}
