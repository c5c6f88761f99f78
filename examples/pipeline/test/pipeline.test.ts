import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as after } from "node:timers/promises";
import { recommendEach } from "@channelfit/configurator";
import { expect, it } from "vitest";
import { answersTo, put, startWorker } from "../pipeline.ts";
import { profileQueue } from "../queue.ts";
import { startRedis } from "../redis.ts";

const folder = new URL("../../profiles/", import.meta.url);
const profiles = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => JSON.stringify(JSON.parse(readFileSync(new URL(name, folder), "utf8"))));
const lines = new Map(Array.from({ length: 120 }, (_, index) => [`company-${index}`, profiles[index % profiles.length] ?? ""]));

it("answers every profile once, although a worker is killed in the middle", { timeout: 120_000 }, async () => {
  const redis = await startRedis();
  const queue = profileQueue(redis.port);
  const workers = [startWorker(redis.port)];
  try {
    await put(queue, lines);
    const [victim] = workers;
    while ((await queue.getCompletedCount()) < 10) await after(5);
    victim?.kill("SIGSTOP");
    await after(50);
    const held = await queue.getActive();
    victim?.kill("SIGKILL");
    const completed = await queue.getCompletedCount();
    workers.push(startWorker(redis.port));
    await put(queue, lines);
    const answers = await answersTo(queue, lines.keys());

    expect(held).toHaveLength(1);
    expect(completed).toBeLessThan(lines.size);
    expect([...answers.keys()]).toEqual([...lines.keys()]);
    expect(await queue.getJobCounts()).toMatchObject({ completed: lines.size, failed: 0, waiting: 0, active: 0 });
    const again = await queue.getJob(held[0]?.id ?? "");
    expect(again?.stalledCounter).toBe(1);
    const expected: string[] = [];
    for await (const answer of recommendEach(lines.values(), { language: "en" })) expected.push(JSON.stringify(answer));
    expect([...answers.values()]).toEqual(expected);
  } finally {
    for (const worker of workers) worker.kill("SIGKILL");
    await queue.close();
    await redis.stop();
  }
});
