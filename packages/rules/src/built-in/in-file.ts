/** The built-in knowledge in files beside this module: Node reads them in a fraction of the time a module of that size takes it. */
import { knowledgeFiles } from "./file.ts";

export const { version, hash, readReportPart, readPart, countRules, readRule, readCondition, readComplements, precomputed } =
  knowledgeFiles(bytesOf("report.bin"), () => bytesOf("knowledge.bin"));

function bytesOf(name: string): Buffer {
  // Node loads all of node:fs for an import of it, streams and promises too, which takes six milliseconds.
  const { readFileSync } = process.getBuiltinModule("node:fs");
  const file = new URL(name, import.meta.url);
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new Error(
      `@channelfit/rules cannot read its knowledge at ${file}. A bundler has to leave the package external or to resolve it with the condition "module".`,
      { cause },
    );
  }
}
