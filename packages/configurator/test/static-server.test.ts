import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type StaticServer, serveFolder } from "../src/static-server.ts";

const outside = mkdtempSync(join(tmpdir(), "channelfit-served-"));
let server: StaticServer;

beforeAll(async () => {
  const folder = join(outside, "folder");
  mkdirSync(join(folder, "part"), { recursive: true });
  writeFileSync(join(outside, "secret.txt"), "secret");
  writeFileSync(join(folder, "index.html"), "<p>page</p>");
  writeFileSync(join(folder, "part", "a b.js"), "1;");
  writeFileSync(join(folder, "part", "index.html"), "<p>part</p>");
  symlinkSync(join(outside, "secret.txt"), join(folder, "link.txt"));
  server = await serveFolder(folder);
});

afterAll(async () => {
  await server.close();
  rmSync(outside, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly type: string | undefined;
  readonly body: string;
  readonly policy: unknown;
  readonly location: string | undefined;
  readonly length: string | undefined;
}

/** Asks for a path exactly as written; `fetch` would tidy it first. */
function ask(path: string, { at = server.url, method = "GET", host = new URL(at).host } = {}) {
  const { hostname, port } = new URL(at);
  return new Promise<Answer>((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers: { host } }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (text: string) => {
        body += text;
      });
      response.on("end", () => {
        const { "content-type": type, "content-security-policy": policy, location, "content-length": length } = response.headers;
        resolve({ status: response.statusCode ?? 0, type, body, policy, location, length });
      });
    });
    asked.on("error", reject).end();
  });
}

describe("a folder served with files of its own", () => {
  let own: StaticServer;

  beforeAll(async () => {
    const files = new Map([
      ["index.html", "<p>own</p>"],
      ["own.json", "[]"],
    ]);
    own = await serveFolder(join(outside, "folder"), 0, { at: "/a+b/", files });
  });
  afterAll(() => own.close());

  it.each([
    ["/a+b/", "text/html; charset=utf-8", "<p>own</p>"],
    ["/a+b/index.html", "text/html; charset=utf-8", "<p>own</p>"],
    ["/a+b/own.json?lang=en", "application/json; charset=utf-8", "[]"],
    ["/a+b/part/", "text/html; charset=utf-8", "<p>part</p>"],
  ])("gives %s under the same policy", async (path, type, body) => {
    expect(await ask(path, { at: own.url })).toMatchObject({ status: 200, type, body, policy: "default-src 'self'" });
  });

  it("leads from its root to their place, and gives nothing elsewhere", async () => {
    expect(own.url).toMatch(/\/a\+b\/$/);
    expect(await ask("/", { at: own.url })).toMatchObject({ status: 302, location: "/a+b/" });
    for (const path of ["/index.html", "/own.json", "/a+b", "/a+b/../secret.txt", "/a+b/%2e%2e/%2e%2e/secret.txt"])
      expect(await ask(path, { at: own.url })).toMatchObject({ status: 404, body: "" });
  });

  it("says how long its own files are without giving them", async () => {
    expect(await ask("/a+b/own.json", { at: own.url, method: "HEAD" })).toMatchObject({ status: 200, body: "", length: "2" });
  });
});

describe("a served folder", () => {
  it.each([
    ["/", "text/html; charset=utf-8", "<p>page</p>"],
    ["/index.html?lang=en", "text/html; charset=utf-8", "<p>page</p>"],
    ["/part/", "text/html; charset=utf-8", "<p>part</p>"],
    ["/part/a%20b.js", "text/javascript; charset=utf-8", "1;"],
  ])("gives %s under a strict policy", async (path, type, body) => {
    expect(await ask(path)).toMatchObject({ status: 200, type, body, policy: "default-src 'self'" });
  });

  it.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/part/..%2f..%2fsecret.txt",
    "/..%5csecret.txt",
    "/link.txt",
    "/part",
    "/%00",
    "/%",
    "/nothing.js",
  ])("has nothing at %s", async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, body: "" });
  });

  it("answers a HEAD without a body", async () => {
    expect(await ask("/", { method: "HEAD" })).toMatchObject({ status: 200, body: "" });
  });

  it.each(["POST", "PUT", "DELETE"])("takes no %s", async (method) => {
    expect(await ask("/", { method })).toMatchObject({ status: 405, body: "" });
  });

  it.each(["example.org", "127.0.0.1.example.org:80"])("answers no page that calls it “%s”", async (host) => {
    expect(await ask("/", { host })).toMatchObject({ status: 421, body: "" });
  });

  it("fails when its port is taken", async () => {
    await expect(serveFolder(outside, Number(new URL(server.url).port))).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});
