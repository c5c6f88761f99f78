import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { type StaticServer, serveFolder } from "../../src/static-server.ts";

/** The page as it is published, built from the sources and served on loopback. */
export async function servedSite(): Promise<StaticServer & { readonly folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), "channelfit-site-"));
  await build({
    configFile: join(import.meta.dirname, "../../web/vite.config.ts"),
    logLevel: "error",
    build: { outDir: folder, emptyOutDir: true, reportCompressedSize: false },
  });
  const server = await serveFolder(folder);
  return {
    folder,
    url: server.url,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
