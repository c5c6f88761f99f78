import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { runIn } from "../fake-io.ts";
import { blockOf, blocksOf, root } from "../markdown.ts";

const guide = "docs/pipelines.md";

describe(guide, () => {
  it("shows what the command answers to its profiles", async () => {
    const files = { "profiles.ndjson": blockOf(guide, "json").code.trimEnd().split("\n") };
    const { code, prints } = blocksOf(guide).find((block) => block.code.startsWith("channelfit ")) ?? {};
    const { out } = await runIn(code?.trim().split(" ").slice(1) ?? [], { files });
    expect(out).toBe(prints);
  });

  it("shows a program and what it prints", () => {
    const { code, prints } = blockOf(guide, "ts");
    const flags = ["--conditions=@channelfit/source", "--input-type=module-typescript", "-"];
    const cwd = `${root}packages/configurator`;
    expect(execFileSync(process.execPath, flags, { cwd, input: code, encoding: "utf8" })).toBe(prints);
  });
});
