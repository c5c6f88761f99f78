import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { companyAt } from "../../bench/profiles/company.ts";
import { cli, ended, start } from "../cli-process.ts";
import { runIn } from "../fake-io.ts";

const folder = mkdtempSync(join(tmpdir(), "channelfit-batch-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const some = Array.from({ length: 40 }, (_, position) => JSON.stringify(companyAt(3, position)));
/** More lines than a range or a pipe holds: the same companies over and over, a bad line among them. */
const lines = Array.from({ length: 240 }, (_, index) => (index === 119 ? "{" : (some[index % some.length] ?? "")));
const file = join(folder, "profiles.ndjson");
writeFileSync(file, `${lines.join("\n")}\n`);
const { out: expected } = await runIn(["batch", "-"], { stdin: lines });
const patience = { timeout: 60_000 };

const batch = (...args: string[]) => start("batch", ...args);

/** Ids of the processes another one started. */
function childrenOf(pid: number | undefined): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean).map(Number);
}

const long = join(folder, "long.ndjson");
writeFileSync(long, `${Array.from({ length: 20 }, () => lines.join("\n")).join("\n")}\n`);

describe("a batch with several workers", patience, () => {
  it.each(["standard output", "a file"])("loses no line and repeats none when workers are killed (answers to %s)", async (to) => {
    const answers = join(folder, "whole.ndjson");
    const one = await ended(batch(long));
    const child = batch(long, "--workers", "2", ...(to === "a file" ? ["-o", answers] : []));
    const result = ended(child);
    const killed = new Set<number>();
    for (; killed.size < 2; await after(5)) {
      const worker = childrenOf(child.pid).find((pid) => !killed.has(pid));
      if (worker === undefined) continue;
      await after(killed.size === 0 ? 150 : 400);
      process.kill(worker, "SIGKILL");
      killed.add(worker);
    }
    const { code, out, err } = await result;
    expect({ code, err }).toEqual({ code: 1, err: one.err });
    expect(to === "a file" ? readFileSync(answers, "utf8") : out).toBe(one.out);
  });
});

describe("a batch that is interrupted", patience, () => {
  it.each([["1"], ["2"]])("tells how far it came and goes on from there (workers: %s)", async (workers) => {
    const answers = join(folder, `answers-${workers}.ndjson`);
    const child = batch(long, "--workers", workers, "-o", answers, "--fields", "status,plan");
    const result = ended(child);
    while (readSize(answers) === 0) await after(20);
    child.kill("SIGINT");
    const { code, err } = await result;
    expect(code).toBe(130);
    const [, line, next] = /Interrupted after line (\d+)\. .* --resume-from (\d+)\.\n$/.exec(err) ?? [];
    expect(Number(next)).toBe(Number(line) + 1);
    expect(readFileSync(answers, "utf8").trim().split("\n")).toHaveLength(Number(line));
    const rest = join(folder, "rest.ndjson");
    writeFileSync(
      rest,
      readFileSync(long, "utf8")
        .split("\n")
        .slice(0, Number(line) + 30)
        .join("\n"),
    );
    await ended(batch(rest, "--resume-from", next ?? "", "-o", answers, "--fields", "status,plan"));
    const { out } = await runIn(["batch", "-", "--fields", "status,plan"], { stdin: readFileSync(rest, "utf8").split("\n") });
    expect(readFileSync(answers, "utf8")).toBe(out);
  });
});

function readSize(path: string): number {
  try {
    return readFileSync(path).length;
  } catch {
    return 0;
  }
}

describe("a batch whose input breaks off", patience, () => {
  it("answers what a truncated gzip file still holds, and tells", async () => {
    const packed = gzipSync(readFileSync(file));
    const path = join(folder, "cut.ndjson.gz");
    writeFileSync(path, packed.subarray(0, packed.length / 2));
    const { code, out, err } = await ended(batch(path));
    expect(code).toBe(1);
    expect(out.length).toBeGreaterThan(0);
    expect(expected.startsWith(out)).toBe(true);
    const count = out.trim().split("\n").length;
    expect(err).toContain(`${path}: it broke off after line ${count} (Z_BUF_ERROR). Answers written: ${count}.\n`);
  });

  it("answers the last line of a pipe that is closed without a line end", async () => {
    const child = batch("--fields", "status");
    child.stdin.write(`${some[0]}\n`);
    child.stdin.end(some[1]);
    const { code, out } = await ended(child);
    expect({ code, lines: out.split("\n").length }).toEqual({ code: 0, lines: 3 });
  });
});

describe("a batch whose reader stops early", patience, () => {
  it("ends quietly", () => {
    const command = `"$0" --conditions=@channelfit/source "$1" batch "$2" | head -n 1`;
    const run = execFileSync("bash", ["-o", "pipefail", "-c", command, process.execPath, cli, file], { encoding: "utf8" });
    expect(run).toBe(`${expected.split("\n")[0]}\n`);
  });
});

describe("a batch in gzip", patience, () => {
  it("unpacks what it reads and packs what it writes", async () => {
    const packed = join(folder, "whole.ndjson.gz");
    const answers = join(folder, "whole.answers.ndjson.gz");
    writeFileSync(packed, gzipSync(readFileSync(file)));
    const { code } = await ended(batch(packed, "-o", answers));
    expect(code).toBe(1);
    expect(gunzipSync(readFileSync(answers)).toString()).toBe(expected);
  });
});

describe("a batch on a long stream", patience, () => {
  it("takes no more memory than on a short one, and a line without end takes none", async () => {
    const child = batch("--fields", "status", "--max-line", "100000");
    const result = ended(child);
    const feed = async (text: string, times: number) => {
      for (let time = 0; time < times; time += 1) if (!child.stdin.write(text)) await once(child.stdin, "drain");
    };
    await feed(`${some[0]}\n`, 200);
    const before = memoryOf(child.pid);
    await feed("x".repeat(100_000), 3000);
    await feed(`\n${some[0]}\n`, 200);
    const during = memoryOf(child.pid);
    child.stdin.end();
    const { code, out } = await result;
    expect({ code, lines: out.trim().split("\n").length }).toEqual({ code: 1, lines: 401 });
    // 300 MB went in; what a process takes meanwhile is up to its garbage collector.
    expect(during - before).toBeLessThan(150);
  });
});

/** Memory of a process in MB. */
function memoryOf(pid: number | undefined): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1024;
}
