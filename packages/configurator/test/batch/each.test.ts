import { describe, expect, it } from "vitest";
import { companyAt } from "../../bench/profiles/company.ts";
import { recommendEach, recommendStream } from "../../src/index.ts";
import { runIn } from "../fake-io.ts";

const companies = [0, 1, 2, 3].map((position) => companyAt(7, position));
const lines = companies.map((company) => JSON.stringify(company));

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** What the command answers. */
async function answered(...args: string[]): Promise<unknown[]> {
  const { out } = await runIn(["batch", ...args], { stdin: lines });
  return out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

describe("profiles one after the other", () => {
  it("are answered as the command answers them, given as objects or as lines", async () => {
    const expected = await answered();
    expect(await all(recommendEach(companies))).toEqual(expected);
    expect(await all(recommendEach(lines))).toEqual(expected);
  });

  it("are told with the fields asked for", async () => {
    expect(await all(recommendEach(companies, { fields: ["status", "plan"] }))).toEqual(
      await answered("--fields", "status,plan"),
    );
    expect(await all(recommendEach(companies, { fields: "full" }))).toEqual(await answered("--fields", "full"));
  });

  it("are read only when an answer is asked for", async () => {
    let read = 0;
    const source = function* () {
      for (const company of companies) {
        read += 1;
        yield company;
      }
    };
    const answers = recommendEach(source());
    expect(read).toBe(0);
    await answers.next();
    expect(read).toBe(1);
    await answers.return();
    expect(read).toBe(1);
  });

  it("do not end with one that is bad", async () => {
    const answers = await all(recommendEach([companies[0], { schemaVersion: "1.0.0" }, "{", companies[1]], { language: "en" }));
    expect(answers.map((answer) => ("issues" in answer ? [answer.line, answer.issues[0]?.message] : answer.status))).toEqual([
      expect.any(String),
      [2, "“Day of assessment” is missing. Please add it."],
      [3, "The line is not valid JSON. Please check column 2. The text ends here. Expected: a name in quotes or “}”."],
      expect.any(String),
    ]);
  });
});

describe("a stream of profiles", () => {
  it("is answered as by the command, however it is cut", async () => {
    const bytes = new TextEncoder().encode(lines.join("\r\n"));
    const source = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let start = 0; start < bytes.length; start += 1000) controller.enqueue(bytes.subarray(start, start + 1000));
        controller.close();
      },
    });
    const answers = await new Response(source.pipeThrough(recommendStream())).text();
    expect(
      answers
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual(await answered());
  });
});
