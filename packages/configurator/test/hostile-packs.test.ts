import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { processIo, run } from "../src/index.ts";

const folder = mkdtempSync(join(tmpdir(), "channelfit-hostile-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const manifest = '{"name":"acme","version":"1.0.0","names":{"de":"a","en":"b"},"about":{"de":"a","en":"b"}}';

/** What a stranger puts into a pack, and what the check must say of it: file, place or line, and why. */
const hostile: readonly {
  readonly name: string;
  readonly put: (pack: string) => void;
  readonly says: readonly string[];
}[] = [
  {
    name: "links out of the folder, to a folder and to a file",
    put(pack) {
      symlinkSync("/etc", join(pack, "rules"));
      symlinkSync("/etc/passwd", join(pack, "passwd.json"));
    },
    says: ["/rules\n  This is a link to another place.", "/passwd.json\n  This is a link to another place.", "2 mistakes"],
  },
  {
    name: "links in a circle",
    put(pack) {
      mkdirSync(join(pack, "rules"));
      symlinkSync("..", join(pack, "rules", "up"));
      symlinkSync(".", join(pack, "self"));
    },
    says: ["/rules/up\n  This is a link", "/self\n  This is a link", "2 mistakes"],
  },
  {
    name: "pipes that never end",
    put(pack) {
      mkdirSync(join(pack, "rules"));
      execFileSync("mkfifo", [join(pack, "pipe.json"), join(pack, "rules", "pipe.json")]);
    },
    says: ["/pipe.json\n  This is no ordinary file", "/rules/pipe.json\n  This is no ordinary file", "2 mistakes"],
  },
  {
    name: "files out of sight, far down",
    put: (pack) => write(join(pack, "rules", "a", "b", "rules.json"), "{}"),
    says: ["/rules/a/b/rules.json\n  This file lies too deep."],
  },
  {
    name: "a name of a file that takes over the terminal",
    put: (pack) => write(join(pack, "rules", "a\u001b[31m\nb.json"), "{"),
    says: ["/rules/a\\u001b[31m\\u000ab.json (line 1)\n  The file is not valid JSON."],
  },
  {
    name: "a file larger than any part of a pack",
    put: (pack) => write(join(pack, "rules", "big.json"), " ".repeat(2_000_000)),
    says: ["/rules/big.json\n  The file is too large."],
  },
  {
    name: "more folders than a pack has",
    put: (pack) => {
      for (let number = 0; number < 600; number += 1) mkdirSync(join(pack, `folder-${number}`));
    },
    says: ["The pack has too many files. Maximum: 500."],
  },
  {
    name: "lists in lists in lists",
    put: (pack) => write(join(pack, "x.json"), `${"[".repeat(100_000)}${"]".repeat(100_000)}`),
    says: ["/x.json", "The file is nested too deeply. Maximum number of levels: 32."],
  },
  {
    name: "keys that change all objects",
    put: (pack) =>
      write(join(pack, "x.json"), '{\n"__proto__": { "polluted": 1 },\n"parameters": { "constructor": { "value": 1 } } }'),
    says: [
      "/x.json /__proto__ (line 2)\n  The name “__proto__” is reserved.",
      "/x.json /parameters/constructor (line 3)\n  The name “constructor” is reserved.",
    ],
  },
  {
    name: "a number beyond all numbers",
    put: (pack) => write(join(pack, "x.json"), '{ "parameters": { "reservedShare": { "value": 1e999 } } }'),
    says: ["/x.json /parameters/reservedShare/value (line 1)\n  “Infinity” is not a JSON value."],
  },
  {
    name: "a source that is a program",
    put: (pack) =>
      write(
        join(pack, "sources.json"),
        '{ "sources": { "evil": { "publisher": "x", "title": "t", "url": "javascript:alert(1)" } } }',
      ),
    says: ["/sources.json /sources/evil/url (line 1)\n  “javascript:alert(1)” does not have the right form"],
  },
  {
    name: "a name that leads elsewhere",
    put: (pack) => write(join(pack, "pack.json"), manifest.replace('"acme"', '"../acme"')),
    says: ["/pack.json /name (line 1)\n  “../acme” does not have the right form"],
  },
  {
    name: "bytes that are no text",
    put: (pack) => write(join(pack, "x.json"), Buffer.from([0xff, 0xfe, 0x7b, 0x00])),
    says: ["/x.json\n  The file is not UTF-8 text."],
  },
];

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

describe("a pack from a stranger", () => {
  it.each(hostile)("is refused for $name", { timeout: 20_000 }, async ({ name, put, says }) => {
    const pack = join(folder, name.replace(/\W+/g, "-"));
    write(join(pack, "pack.json"), manifest);
    put(pack);
    const printed: string[] = [];
    const io = { ...processIo, out: () => undefined, err: (text: string) => void printed.push(text) };
    expect(await run(["check", pack, "--lang", "en"], io)).toBe(1);
    const told = printed.join("");
    for (const part of says) expect(told).toContain(part);
    expect(told).not.toContain("root:");
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });
});
