import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { afterAll, describe, expect, inject, it } from "vitest";
import { installed } from "../installed.ts";
import { open } from "./open.ts";

const { cli, remove } = installed(inject("siteFolder"));
afterAll(remove);

/** `channelfit web` as a process of its own, once it says where the page is. */
async function started(...args: string[]): Promise<{ child: ChildProcess; said: string; address: string }> {
  const child = spawn(process.execPath, ["--conditions=@channelfit/source", cli, "web", "--port", "0", ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const said of createInterface(child.stdout)) {
    const [address = ""] = /http:\S+/.exec(said) ?? [];
    return { child, said, address };
  }
  throw new Error("the process ended before it served the page");
}

describe("channelfit web", () => {
  it.each(["SIGINT", "SIGTERM"] as const)("serves the page on loopback under its policy until %s", async (signal) => {
    const { child, said, address } = await started("--lang", "en");
    try {
      expect(new URL(address)).toMatchObject({ hostname: "127.0.0.1", pathname: "/", search: "?lang=en" });
      expect(said).toContain(address);
      const answer = await fetch(address);
      expect(answer.status).toBe(200);
      expect(answer.headers.get("content-security-policy")).toBe("default-src 'self'");
      await using visit = await open(address);
      await visit.page.getByRole("button", { name: "Short" }).click();
      await expect.poll(() => visit.page.getByRole("button", { name: "Continue", exact: true }).count()).toBe(1);
      expect(visit.problems).toEqual([]);
    } finally {
      child.kill(signal);
    }
    expect(await once(child, "exit")).toEqual([0, null]);
    await expect(fetch(address)).rejects.toThrow();
  });

  it("says so where the port is taken", async () => {
    const first = await started();
    const { port } = new URL(first.address);
    const second = spawn(process.execPath, ["--conditions=@channelfit/source", cli, "web", "--port", port, "--lang", "en"]);
    const [text] = await once(second.stderr.setEncoding("utf8"), "data");
    expect(text).toContain(port);
    expect(await once(second, "exit")).toEqual([1, null]);
    first.child.kill("SIGTERM");
    expect(await once(first.child, "exit")).toEqual([0, null]);
  });
});
