import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { serveFolder } from "../../src/static-server.ts";
import { builtPage } from "./built.ts";
import { open } from "./open.ts";

describe("a page from the sources", () => {
  it("judges a company in the browser, under a strict Content-Security-Policy", async () => {
    const url = await builtPage(fileURLToPath(new URL("fixtures/page.html", import.meta.url)));
    await using visit = await open(url);
    await expect.poll(() => visit.page.textContent("h1")).toBe("insufficient-data");
    expect(visit.problems).toEqual([]);
  });
});

describe("a page with a script inside", () => {
  const folder = mkdtempSync(join(tmpdir(), "channelfit-inline-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("is refused that script, and the refusal is noticed", async () => {
    writeFileSync(join(folder, "index.html"), "<!doctype html><title>mine</title><script>document.title = 'theirs'</script>");
    const server = await serveFolder(folder);
    await using visit = await open(server.url);
    expect(await visit.page.title()).toBe("mine");
    expect(visit.problems.join()).toContain("Content Security Policy");
    await server.close();
  });
});
