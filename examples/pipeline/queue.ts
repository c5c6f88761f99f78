import { Queue } from "bullmq";

/** One profile to answer: a line of NDJSON. */
export interface ProfileJob {
  readonly line: string;
}

export const queueName = "profiles";

/** Milliseconds after which the job of a worker that fell silent is given to another, and between two looks for such jobs. */
export const silence = { lockDuration: 2000, stalledInterval: 1000, maxStalledCount: 10 };

/** Where Redis listens. */
export function connectionTo(port: number) {
  return { host: "127.0.0.1", port, maxRetriesPerRequest: null };
}

/** The queue of profiles; each answer is kept under the id of its job. */
export function profileQueue(port: number): Queue<ProfileJob, string> {
  return new Queue(queueName, { connection: connectionTo(port) });
}
