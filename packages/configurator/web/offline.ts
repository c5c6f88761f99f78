import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** Writes the service worker with the list of all files of the page, and a version that changes with any of them. */
export function offline(root: string): Plugin {
  return {
    name: "channelfit-offline",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const hash = createHash("sha256");
        for (const name of Object.keys(bundle).sort()) {
          const file = bundle[name];
          hash.update(name).update(file?.type === "chunk" ? file.code : (file?.source ?? ""));
        }
        const files = ["./", ...Object.keys(bundle), ...readdirSync(join(root, "public"))].sort();
        const source = readFileSync(join(root, "service-worker.js"), "utf8")
          .replace('"FILES"', files.map((file) => JSON.stringify(file)).join(", "))
          .replace("VERSION", `channelfit-${hash.digest("hex").slice(0, 12)}`);
        this.emitFile({ type: "asset", fileName: "service-worker.js", source });
      },
    },
  };
}
