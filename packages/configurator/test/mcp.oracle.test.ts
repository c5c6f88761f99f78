import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { builtIn, createRecommender, renderMarkdown } from "@channelfit/rules";
import type { CompanyProfile } from "@channelfit/schema";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import messages from "../messages/mcp.json" with { type: "json" };
import packageJson from "../package.json" with { type: "json" };

const cli = fileURLToPath(new URL("../src/cli.ts", import.meta.url));
const bakery = JSON.parse(
  readFileSync(new URL("../../../examples/profiles/bakery.json", import.meta.url), "utf8"),
) as CompanyProfile;
const recommender = createRecommender(builtIn);
const names = ["validate_profile", "next_questions", "recommend", "explain", "what_would_change"] as const;

/** A client of the SDK, connected to a process of its own that may not turn text into code. */
async function connected(...args: string[]): Promise<Client> {
  const client = new Client({ name: "test", version: "1.0.0" });
  const flags = ["--conditions=@channelfit/source", "--disallow-code-generation-from-strings"];
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [...flags, cli, "mcp", ...args] }));
  await client.listTools();
  return client;
}

let client: Client;
beforeAll(async () => {
  client = await connected("--lang", "en");
}, 60_000);
afterAll(() => client.close());

/** Calls a tool; the client holds the structured answer against the schema of the tool. */
async function call(name: (typeof names)[number], args: Record<string, unknown>) {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: args });
  const [{ text } = { text: "" }] = content as { text: string }[];
  return { text, data: structuredContent, isError: isError === true };
}

describe("the server", () => {
  it("names itself and its tools", async () => {
    expect(client.getServerVersion()).toMatchObject({ name: "channelfit", version: packageJson.version });
    expect(client.getInstructions()).toBe(messages.messages["mcp.instructions"].en);
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(names);
    for (const { name, description } of tools)
      expect(description).toBe(messages.messages[`mcp.${name as (typeof names)[number]}`].en);
    for (const { outputSchema } of tools) expect(outputSchema?.required?.length).toBeGreaterThan(0);
  });

  it("speaks German when asked to", async () => {
    const german = await connected("--lang", "de");
    const { tools } = await german.listTools();
    expect(tools[2]?.description).toBe(messages.messages["mcp.recommend"].de);
    await german.close();
  });

  it("hands out the schema of a profile", async () => {
    const { resources } = await client.listResources();
    const { contents } = await client.readResource({ uri: resources[0]?.uri ?? "" });
    const [{ text } = { text: "" }] = contents as { text: string }[];
    expect(JSON.parse(text)).toMatchObject({ title: "CompanyProfile" });
  });

  it("refuses a tool it does not have", async () => {
    await expect(client.callTool({ name: "publish", arguments: {} })).rejects.toThrow("There is no tool “publish”.");
  });
});

describe("a tool", () => {
  it("names every mistake of a profile", async () => {
    const { data, text, isError } = await call("validate_profile", { profile: { ...bakery, goals: [{ id: "recruting" }] } });
    expect(isError).toBe(false);
    expect(data).toMatchObject({ valid: false, issues: [{ pointer: "/goals/0/id", nearest: "recruiting" }] });
    expect(text).toContain("Did you mean “recruiting”?");
  });

  it("finds a valid profile valid, in the language of the call", async () => {
    const { data, text } = await call("validate_profile", { profile: bakery, language: "de" });
    expect(data).toEqual({ valid: true, issues: [], changes: [] });
    expect(text).toBe("Das Profil ist gültig.");
  });

  it("asks what would clarify most", async () => {
    const profile: CompanyProfile = { schemaVersion: "1.0.0", assessedAt: "2026-11-23" };
    const { data } = await call("next_questions", { profile });
    const expected = recommender.recommend(profile).nextQuestions.map(({ path }) => path);
    expect(data).toMatchObject({ status: "insufficient-data", settled: false, questions: expected.map((path) => ({ path })) });
  });

  it("recommends as the library does, as data and as text", async () => {
    const { data, text } = await call("recommend", { profile: bakery });
    const report = recommender.recommend(bakery);
    expect(data).toEqual(JSON.parse(JSON.stringify(report)));
    expect(text).toBe(renderMarkdown(report, { language: "en" }));
  });

  it("explains a network by any of its names", async () => {
    const { data, text } = await call("explain", { profile: bakery, network: "twitter" });
    expect(data).toEqual(JSON.parse(JSON.stringify(recommender.explain(bakery, "x"))));
    expect(text).toMatch(/^# X \(formerly Twitter\): Not recommended\n/);
  });

  it("says what would change a verdict, or the status", async () => {
    const { data } = await call("what_would_change", { profile: bakery, network: "youtube" });
    expect(data).toEqual(JSON.parse(JSON.stringify(recommender.whatWouldChange(bakery, "youtube"))));
    const status = await call("what_would_change", { profile: bakery });
    expect(status.data).toEqual(JSON.parse(JSON.stringify(recommender.whatWouldChange(bakery))));
  });

  it.each(names.slice(1))("%s says what is wrong with an invalid profile", async (name) => {
    const { isError, text, data } = await call(name, { profile: { schemaVersion: "1.0.0", assessedAt: "soon" }, network: "x" });
    expect([isError, data]).toEqual([true, undefined]);
    expect(text).toMatch(/^\/assessedAt /);
  });

  it.each(["explain", "what_would_change"] as const)("%s names the nearest network", async (name) => {
    const { isError, text } = await call(name, { profile: bakery, network: "instagramm" });
    expect([isError, text]).toEqual([true, "We do not know the network “instagramm”. Did you mean “instagram”?"]);
  });
});
