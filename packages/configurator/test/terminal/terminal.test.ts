import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseProfile } from "@channelfit/schema";
import { afterAll, describe, expect, it } from "vitest";
import { type Deed, visit } from "./person.ts";
import transcripts from "./transcripts.json" with { type: "json" };

/** Visits one after the other in the same folder; a transcript is compared up to the text named. */
interface Transcript {
  readonly name: string;
  readonly transcript: string;
  readonly until?: string;
  readonly visits: readonly { readonly args: readonly string[]; readonly deeds: readonly Deed[]; readonly code: number }[];
}

const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), "channelfit-ask-"));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const patience = { timeout: 240_000 };

describe("the conversation in a terminal", patience, () => {
  it.each(transcripts as readonly Transcript[])("$name ($transcript)", async ({ transcript, until, visits }) => {
    const folder = newFolder();
    const screens: string[] = [];
    for (const { args, deeds, code } of visits) {
      const { screen, code: ended } = await visit(["ask", ...args], deeds, folder);
      expect({ screen, ended }).toEqual({ screen, ended: code });
      screens.push(`$ channelfit ask ${args.join(" ")}\n${screen}`);
    }
    const text = screens.join("\n");
    await expect(until === undefined ? text : text.slice(0, text.indexOf(until))).toMatchFileSnapshot(
      `transcripts/${transcript}.golden.txt`,
    );
  });

  it("leaves a valid profile when it ends, and the conversation itself when it does not", async () => {
    const folder = newFolder();
    const deeds = [{ sees: "How does management treat", keys: "<enter>" }];
    await visit(["ask", "--lang", "en", "--mode", "matters", "--date", "2026-11-23"], deeds, folder);
    expect(readdirSync(folder)).toEqual(["profile.json"]);
    expect(parseProfile(readFileSync(join(folder, "profile.json"), "utf8")).value).toMatchObject({
      assessedAt: "2026-11-23",
      leadership: { support: "blocks" },
    });
  });
});
