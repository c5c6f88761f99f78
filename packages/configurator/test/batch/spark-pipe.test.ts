import { spawn } from "node:child_process";
import { describe, expect, it } from "vitest";
import { companyAt } from "../../bench/profiles/company.ts";
import { cli, ended, start } from "../cli-process.ts";
import { runIn } from "../fake-io.ts";

const companies = Array.from({ length: 12 }, (_, position) => JSON.stringify(companyAt(5, position)));
const broken = '{"schemaVersion":"1.0.0"';

/** Partitions of a data set, one of them empty, as many data sets have. */
const partitions: readonly (readonly string[])[] = [companies.slice(0, 5), [], companies.slice(5, 6), companies.slice(6)];

/** What `pipe` of Spark does with a partition: starts the command, writes each line with a line end, closes, reads all lines. */
async function pipe(child: ReturnType<typeof start>, partition: readonly string[]) {
  const result = ended(child);
  for (const line of partition) child.stdin.write(`${line}\n`);
  child.stdin.end();
  const { code, out } = await result;
  return { code, lines: out.split("\n").slice(0, -1), isClosed: out === "" || out.endsWith("\n") };
}

/** The command by way of a shell, which takes bad lines for what they are and all else for a failure. */
function throughShell(...args: readonly string[]): ReturnType<typeof start> {
  const command = 'node="$0"; cli="$1"; shift; "$node" --conditions=@channelfit/source "$cli" batch "$@" || [ $? -eq 1 ]';
  return spawn("sh", ["-c", command, process.execPath, cli, ...args]);
}

describe("a batch under pipe, once for each partition", { timeout: 60_000 }, () => {
  it("answers each line of its partition in order, and an empty partition with nothing", async () => {
    const answered = [];
    for (const partition of partitions) {
      const { code, lines, isClosed } = await pipe(start("batch", "--fields", "status"), partition);
      expect({ code, isClosed, count: lines.length }).toEqual({ code: 0, isClosed: true, count: partition.length });
      answered.push(...lines);
    }
    const { out } = await runIn(["batch", "-", "--fields", "status"], { stdin: companies });
    expect(answered).toEqual(out.split("\n").slice(0, -1));
  });

  it("answers a bad line in its place, counted within the partition, and ends with 1", async () => {
    const [first = "", second = ""] = companies;
    const { code, lines } = await pipe(start("batch", "--fields", "status"), [first, broken, second]);
    expect(code).toBe(1);
    expect(lines).toHaveLength(3);
    expect(JSON.parse(lines[1] ?? "")).toMatchObject({ line: 2, issues: [{ code: "not-json" }] });
  });

  it("ends with 0 for a bad line where a shell says so, but not for a mistake in the call", async () => {
    const bad = await pipe(throughShell("--fields", "status"), [broken]);
    expect({ code: bad.code, count: bad.lines.length }).toEqual({ code: 0, count: 1 });
    expect((await pipe(throughShell("--fields", "no-such-field"), [])).code).toBe(1);
  });
});
