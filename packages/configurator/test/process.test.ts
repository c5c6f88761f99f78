import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { ended, start } from "./cli-process.ts";
import { installed } from "./installed.ts";

const bakery = fileURLToPath(new URL("../../../examples/profiles/bakery.json", import.meta.url));
const profile = '{ "schemaVersion": "1.0.0", "assessedAt": "2026-11-23" }';
const folder = mkdtempSync(join(tmpdir(), "channelfit-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function withInput(input: string | Uint8Array, ...args: string[]) {
  const child = start(...args);
  child.stdin.end(input);
  return ended(child);
}

describe("the process", () => {
  it("reads what is piped in and ends with 0", async () => {
    expect(await withInput(profile, "validate", "-")).toEqual({ code: 0, out: "standard input: fine\n", err: "" });
  });

  it("reads and writes files", async () => {
    const plan = join(folder, "plan.md");
    const { code, out, err } = await ended(start("recommend", bakery, "--lang", "en", "-o", plan));
    expect({ code, out, err }).toEqual({ code: 0, out: "", err: `Written: ${plan}\n` });
    expect(readFileSync(plan, "utf8")).toMatch(/^# Social media recommendation for Bäckerei Morgenkrume, Weimar\n/);
  });

  it("prints all of a long report into a pipe", async () => {
    const { code, out } = await ended(start("recommend", bakery, "--format", "json"));
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ outcomeVersion: "1.0.0" });
    expect(out.length).toBeGreaterThan(64 * 1024);
  });

  it("ends with 1 for an invalid profile", async () => {
    const { code, err } = await withInput("{}", "validate", "-");
    expect(code).toBe(1);
    expect(err).toContain("standard input: 2 mistakes");
  });

  it.each([
    { file: join(folder, "nowhere.json"), says: "there is no such file." },
    { file: folder, says: "this is a folder. A file is expected." },
  ])("ends with 1 where $says", async ({ file, says }) => {
    expect(await ended(start("validate", file))).toEqual({ code: 1, out: "", err: `${file}: ${says}\n` });
  });

  it("ends with 2 for wrong usage", async () => {
    const { code, out, err } = await ended(start("valdate"));
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("Did you mean “validate”?");
  });
});

describe("a reader that stops early", () => {
  it("is no error on standard output", async () => {
    const child = start("recommend", bakery, "--format", "json");
    child.stdout.destroy();
    expect(await ended(child)).toMatchObject({ code: 0, err: "" });
  });

  it("does not change the exit code on standard error", async () => {
    const child = start("validate", join(folder, "nowhere.json"));
    child.stderr.destroy();
    expect(await ended(child)).toMatchObject({ code: 1, out: "" });
  });
});

describe("input that is no profile", () => {
  it("is refused when it has no end", async () => {
    const child = start("validate", "-");
    const block = Buffer.alloc(64 * 1024, " ");
    const feed = () => {
      while (child.stdin.writable && child.stdin.write(block));
    };
    child.stdin.on("drain", feed);
    feed();
    expect(await ended(child)).toEqual({ code: 1, out: "", err: "standard input: the file is too large for a profile.\n" });
  });

  it("is refused when it is longer than any profile", async () => {
    const { code, err } = await withInput(`{"extensions":{"note":"${"x".repeat(100_000)}"}}`, "recommend", "-");
    expect(code).toBe(1);
    expect(err).toContain("There is too much here.");
  });

  it("is refused when it is binary", async () => {
    const garbage = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 197 + 131) % 256);
    expect(await withInput(garbage, "recommend", "-")).toEqual({
      code: 1,
      out: "",
      err: "standard input: the file is not UTF-8 text.\n",
    });
  });

  it("is refused when it is nothing but brackets", async () => {
    const { code, out, err } = await withInput("[".repeat(49_000), "validate", "-");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("The file is not valid JSON. Please check line 1, column 49001.");
  });
});

describe("the process without the packages it can do without", () => {
  const { cli: alone, remove } = installed();
  afterAll(remove);
  const run = (...args: string[]) =>
    ended(
      spawn(process.execPath, ["--conditions=@channelfit/source", alone, ...args], { env: { ...process.env, LC_ALL: "de" } }),
    );

  it("validates and recommends", async () => {
    expect((await run("validate", bakery)).code).toBe(0);
    expect((await run("recommend", bakery)).out).toMatch(/^# Social-Media-Empfehlung für Bäckerei Morgenkrume, Weimar\n/);
  });

  it("says which one to get for the tools of assistants", async () => {
    expect(await run("mcp", "--lang", "en")).toEqual({
      code: 1,
      out: "",
      err: "The package @modelcontextprotocol/sdk is missing for this. Please get it with: npm install @modelcontextprotocol/sdk\n",
    });
    expect((await run("mcp", "--lang", "de")).err).toContain("fehlt das Paket @modelcontextprotocol/sdk");
  });

  it("says so where the page was not built with it", async () => {
    const { code, out, err } = await run("web", "--lang", "en");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toBe("The files of the page are missing; pnpm build writes them.\n");
  });
});
