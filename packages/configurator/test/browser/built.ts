import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build, type InlineConfig } from "vite";
import { afterAll } from "vitest";
import { serveFolder } from "../../src/static-server.ts";

/**
 * Bundles a page from the sources of this workspace and serves it until the tests of this file end.
 * @param html the page, whose scripts are bundled with it
 * @returns its address
 */
export async function builtPage(html: string, config: InlineConfig = {}): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), "channelfit-page-"));
  await build({
    root: dirname(html),
    configFile: false,
    logLevel: "error",
    ...config,
    resolve: { conditions: ["@channelfit/source", "module", "browser", "production"], ...config.resolve },
    build: { outDir, emptyOutDir: true, reportCompressedSize: false, ...config.build, rolldownOptions: { input: html } },
  });
  const server = await serveFolder(outDir);
  afterAll(async () => {
    await server.close();
    rmSync(outDir, { recursive: true, force: true });
  });
  return `${server.url}${html.slice(dirname(html).length + 1)}`;
}
