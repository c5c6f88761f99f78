import { readFile } from "node:fs/promises";
import type { Plugin } from "vite";
import { inOneLanguage } from "./first-parts.ts";

/** Modules asked for as `file.ts?only=de`, and everything of ours that they import, are there in that language alone. */
const query = /\?only=(de|en)$/;

/**
 * Builds a module in one language and without what a first picture does not need, beside the whole module. So a page can begin with
 * little and have the rest come while people answer.
 */
export function oneLanguage(): Plugin {
  return {
    name: "channelfit-one-language",
    enforce: "pre",
    async resolveId(source, importer, options) {
      const asked = query.exec(importer ?? "");
      if (!asked || importer === undefined) return undefined;
      const resolved = await this.resolve(source, importer.replace(query, ""), { ...options, skipSelf: true });
      const isOwn =
        resolved &&
        !resolved.external &&
        !resolved.id.includes("node_modules") &&
        !resolved.id.startsWith("\0") &&
        /\.[jt]s$/.test(resolved.id);
      return isOwn ? { ...resolved, id: resolved.id + asked[0] } : resolved;
    },
    async load(id) {
      const language = query.exec(id)?.[1];
      if (language !== "de" && language !== "en") return undefined;
      const path = id.replace(query, "");
      return {
        code: await inOneLanguage(path, await readFile(path, "utf8"), language),
        moduleType: path.endsWith(".js") ? "js" : "ts",
      };
    },
  };
}
