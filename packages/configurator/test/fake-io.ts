import { readFileSync } from "node:fs";
import { type Io, run } from "../src/index.ts";

/** A file or an input of a case: its lines, an example profile, bytes in hexadecimal, long text, or the code it fails with. */
type Content =
  | readonly string[]
  | { readonly example: string }
  | { readonly hex: string }
  | { readonly repeat: string; readonly times: number }
  | { readonly fails: string };

/** A world for one run. A file that fails can neither be read nor written. */
export interface World {
  readonly files?: Readonly<Record<string, Content>>;
  readonly stdin?: Content;
  readonly env?: Readonly<Record<string, string>>;
}

/** What a run left behind. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly written: Readonly<Record<string, string>>;
}

/** Runs the command line in a world of its own. */
export async function runIn(args: readonly string[], { files = {}, stdin = [], env = {} }: World = {}): Promise<Outcome> {
  let out = "";
  let err = "";
  const written: Record<string, string> = {};
  const io: Io = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    readFile: async (path) => bytesOf(files[path] ?? { fails: "ENOENT" }),
    readInput: async () => bytesOf(stdin),
    writeFile: async (path, text) => {
      bytesOf(files[path] ?? []);
      written[path] = text;
    },
    env,
  };
  const code = await run(args, io);
  return { code, out, err, written };
}

function bytesOf(content: Content): Uint8Array {
  if ("fails" in content) throw Object.assign(new Error(content.fails), { code: content.fails });
  if ("hex" in content) return Buffer.from(content.hex, "hex");
  if ("repeat" in content) return Buffer.from(content.repeat.repeat(content.times));
  if ("example" in content) return readFileSync(new URL(`../../../examples/profiles/${content.example}`, import.meta.url));
  return Buffer.from(content.join("\n"));
}
