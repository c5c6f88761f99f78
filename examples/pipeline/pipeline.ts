import { type ChildProcess, spawn } from "node:child_process";
import process from "node:process";
import { setTimeout as after } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Queue } from "bullmq";
import type { ProfileJob } from "./queue.ts";

/** Starts a worker as a process of its own. */
export function startWorker(port: number): ChildProcess {
  const file = fileURLToPath(new URL("worker.ts", import.meta.url));
  return spawn(process.execPath, ["--conditions=@channelfit/source", file, String(port)], { stdio: "inherit" });
}

/** Puts profiles on the queue. A profile that is put there again under the same id is not answered again. */
export async function put(queue: Queue<ProfileJob, string>, lines: ReadonlyMap<string, string>): Promise<void> {
  await queue.addBulk(Array.from(lines, ([jobId, line]) => ({ name: "profile", data: { line }, opts: { jobId } })));
}

/** The answers by id, once all are there. */
export async function answersTo(queue: Queue<ProfileJob, string>, ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const answers = new Map<string, string>();
  for (const id of ids) answers.set(id, await answerTo(queue, id));
  return answers;
}

async function answerTo(queue: Queue<ProfileJob, string>, id: string): Promise<string> {
  for (;;) {
    const job = await queue.getJob(id);
    if (job?.failedReason) throw new Error(`${id}: ${job.failedReason}`);
    if (job?.finishedOn) return job.returnvalue;
    await after(50);
  }
}
