import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { type Io, processIo, run } from "../../src/index.ts";
import { blocksOf, root, textOf } from "../markdown.ts";

const folder = "examples/own-rules/";
const readme = `${folder}README.md`;

/** Runs the command line on the files of the repository, named from its root. */
async function channelfit(call: string): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ["", ""];
  const io: Io = {
    ...processIo,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    readFile: (path) => processIo.readFile(`${root}${path}`),
    readFolder: (path) => processIo.readFolder(`${root}${path}`),
    env: {},
  };
  const code = await run(call.split(" "), io);
  return { code, out, err };
}

const { out: report } = await channelfit(`recommend ${folder}profile.json --pack ${folder}pack`);

describe("the example of a pack", () => {
  it.each(blocksOf(readme).filter(({ code }) => code.startsWith("channelfit check")))(
    "prints what its README shows",
    async (block) => {
      const { code, out, err } = await channelfit(block.code.trim().slice("channelfit ".length));
      expect([code, out, err]).toEqual([0, block.prints, ""]);
    },
  );

  it("changes the report: the network, the three rules, the question and the name of the pack are in it", async () => {
    await expect(report).toMatchFileSnapshot(`${root}${folder}report.de.golden.md`);
    for (const shown of [
      "### Stadtfenster: Empfohlen",
      "Sie lassen Gäste zusehen (Ihre Angabe: „jede Woche“)",
      "Bei Ihnen darf man zusehen.",
      "Festlegen, wer Gäste empfängt",
      "Ergänzt um: altstadt@1.0.0",
    ])
      expect(report).toContain(shown);
  });

  it("is used as a library as its README shows", () => {
    const { code, prints } = blocksOf(readme).find(({ language }) => language === "ts") ?? {};
    expect(code).toBe(textOf(`${folder}own-rules.ts`));
    const flags = ["--conditions=@channelfit/source", "own-rules.ts"];
    expect(execFileSync(process.execPath, flags, { cwd: `${root}${folder}`, encoding: "utf8" })).toBe(prints);
  });
});
