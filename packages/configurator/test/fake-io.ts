import { readdirSync, readFileSync } from "node:fs";
import { ttyOf } from "../src/ask/terminal.ts";
import { type FolderEntry, type Io, run } from "../src/index.ts";

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
  /** How many files there are of a path whose `*` is their number, all empty objects. */
  readonly copies?: Readonly<Record<string, number>>;
  /** Folders of the world, each a copy of one of the examples. */
  readonly folders?: Readonly<Record<string, string>>;
  readonly stdin?: Content;
  readonly env?: Readonly<Record<string, string>>;
  /** Somebody sits at a terminal. */
  readonly terminal?: true;
  /** Packages that are not installed. */
  readonly without?: readonly string[];
}

/** What a run left behind. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly written: Readonly<Record<string, string>>;
}

/** Runs the command line in a world of its own. */
export async function runIn(
  args: readonly string[],
  { files: named = {}, copies = {}, folders = {}, stdin = [], env = {}, without = [], terminal }: World = {},
): Promise<Outcome> {
  const copied = Object.entries(copies).flatMap(([path, count]) =>
    Array.from({ length: count }, (_, number) => [path.replace("*", String(number)), ["{}"]] as const),
  );
  const filesOfExamples = Object.entries(folders).flatMap(([path, example]) => exampleFiles(path, example));
  const files: Readonly<Record<string, Content>> = { ...named, ...Object.fromEntries([...copied, ...filesOfExamples]) };
  let out = "";
  let err = "";
  const written: Record<string, string> = {};
  const io: Io = {
    out: (content) => {
      out += textOf(content);
    },
    err: (text) => {
      err += text;
    },
    readFile: async (path) => bytesOf(files[path] ?? { fails: "ENOENT" }),
    readFolder: async (path) => entriesOf(path, files),
    readInput: async () => bytesOf(stdin),
    writeFile: async (path, content) => {
      bytesOf(files[path] ?? []);
      written[path] = textOf(content);
    },
    importPackage: async (name) => {
      if (without.includes(name)) throw Object.assign(new Error(name), { code: "ERR_MODULE_NOT_FOUND" });
      return import(name);
    },
    readStream: (path) => chunksOf(path === "-" ? stdin : (files[path] ?? { fails: "ENOENT" })),
    writeStream(path, { append }) {
      const already = path !== undefined && append ? Buffer.from(bytesOf(files[path] ?? [])).toString() : "";
      return {
        async write(data) {
          const text = typeof data === "string" ? data : Buffer.from(data).toString();
          if (path === undefined) out += text;
          else {
            bytesOf(files[path] ?? []);
            written[path] = (written[path] ?? already) + text;
          }
          return true;
        },
        end: async () => undefined,
      };
    },
    sizeOf: async () => undefined,
    onInterrupt: () => () => undefined,
    now: () => 0,
    terminal: false,
    removeFile: async () => undefined,
    today: () => "2026-11-23",
    ...(terminal && { tty: ttyOf({ input: process.stdin, output: process.stdout }) }),
    env,
  };
  const code = await run(args, io);
  return { code, out, err, written };
}

function exampleFiles(path: string, example: string): [path: string, content: readonly string[]][] {
  const folder = new URL(`../../../examples/${example}/`, import.meta.url);
  return readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: false })
    .filter((name) => name.endsWith(".json"))
    .map((name) => [`${path}/${name}`, readFileSync(new URL(name, folder), "utf8").split("\n")]);
}

/** What a file holds, in two parts. */
async function* chunksOf(content: Content): AsyncGenerator<Uint8Array> {
  const bytes = bytesOf(content);
  const middle = Math.floor(bytes.length / 2);
  yield bytes.subarray(0, middle);
  yield bytes.subarray(middle);
}

/** Bytes as text, one sign a byte. */
function textOf(content: string | Uint8Array): string {
  return typeof content === "string" ? content : Buffer.from(content).toString("latin1");
}

function bytesOf(content: Content): Uint8Array {
  if ("fails" in content) throw Object.assign(new Error(content.fails), { code: content.fails });
  if ("hex" in content) return Buffer.from(content.hex, "hex");
  if ("repeat" in content) return Buffer.from(content.repeat.repeat(content.times));
  if ("example" in content) return readFileSync(new URL(`../../../examples/profiles/${content.example}`, import.meta.url));
  return Buffer.from(content.join("\n"));
}

/** What a folder holds, by the paths of all files; a name that begins with link or pipe is one. */
function entriesOf(path: string, files: Readonly<Record<string, Content>>): FolderEntry[] {
  const folder = path.replace(/\/+$/, "");
  bytesOf(files[folder] ?? []);
  const paths = Object.keys(files);
  const within = folder === "." ? "" : `${folder}/`;
  const inside = paths.filter((path) => path.startsWith(within)).map((path) => path.slice(within.length));
  if (inside.length === 0) throw Object.assign(new Error(folder), { code: paths.includes(folder) ? "ENOTDIR" : "ENOENT" });
  const names = [...new Set(inside.map((path) => path.split("/")[0] ?? ""))];
  return names.map((name) => ({ name, kind: inside.includes(name) ? kindOf(name) : "folder" }));
}

function kindOf(name: string): FolderEntry["kind"] {
  if (name.startsWith("link")) return "link";
  return name.startsWith("pipe") ? "other" : "file";
}
