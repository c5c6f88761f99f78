// A worker: takes profiles from the queue and answers them. Start as many as there are cores, on as many machines as you like.
import process from "node:process";
import { recommendEach } from "@channelfit/configurator";
import { Worker } from "bullmq";
import { connectionTo, type ProfileJob, queueName, silence } from "./queue.ts";

const port = Number(process.argv[2]);

const worker = new Worker<ProfileJob, string>(
  queueName,
  async ({ data }) => {
    for await (const answer of recommendEach([data.line], { language: "en" })) return JSON.stringify(answer);
    throw new Error("a line has one answer");
  },
  { connection: connectionTo(port), ...silence },
);
worker.on("error", (error) => console.error(error.message));
await worker.waitUntilReady();
