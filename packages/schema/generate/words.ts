import { readdir, readFile } from "node:fs/promises";
import type { Words } from "../src/words.ts";

/** Reads `questions/*.json` and `messages.json`; steps come in the order they name. */
export async function readWords(folder: URL): Promise<Words> {
  const files = (await readdir(new URL("questions/", folder))).filter((file) => file.endsWith(".json")).sort();
  const read = async (file: string) => JSON.parse(await readFile(new URL(file, folder), "utf8"));
  const contents = await Promise.all(files.map((file) => read(`questions/${file}`)));
  const steps = contents.filter((content) => content.step).sort((a, b) => a.order - b.order);
  const { messages } = await read("messages.json");
  return {
    steps: steps.map(({ $schema, ...step }) => step),
    vocabulary: Object.assign({}, ...contents.map((content) => content.vocabulary ?? {})),
    messages,
  };
}
