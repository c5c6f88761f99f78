// Answers the profiles in examples/profiles/ with two workers on a queue: pnpm --filter @channelfit/example-pipeline start
import { readdirSync, readFileSync } from "node:fs";
import { answersTo, put, startWorker } from "./pipeline.ts";
import { profileQueue } from "./queue.ts";
import { startRedis } from "./redis.ts";

const folder = new URL("../profiles/", import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
const lines = new Map(names.map((name) => [name, JSON.stringify(JSON.parse(readFileSync(new URL(name, folder), "utf8")))]));

const redis = await startRedis();
const workers = [startWorker(redis.port), startWorker(redis.port)];
const queue = profileQueue(redis.port);
try {
  await put(queue, lines);
  for (const [id, answer] of await answersTo(queue, lines.keys())) {
    const { status, members } = JSON.parse(answer) as { status: string; members: { network: string }[] };
    console.log(id, status, members.map(({ network }) => network).join(" "));
  }
} finally {
  for (const worker of workers) worker.kill();
  await queue.close();
  await redis.stop();
}
