import { type ChildProcess, fork } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";
import type { ByteRange, RangeAnswer } from "./range.ts";
import type { FromWorker, ToWorker, WorkerJob } from "./worker-messages.ts";

/** A range that waits for its answer. */
interface Order {
  readonly range: ByteRange;
  readonly resolve: (answer: RangeAnswer) => void;
  readonly reject: (failure: Error) => void;
  /** Workers that ended over it. */
  deaths: number;
}

/** A range that this many workers ended over is given up. */
const mostDeaths = 3;

/** The worker stands beside this file: as it is in the sources, bundled in what is published. */
const workerFile = fileURLToPath(new URL(import.meta.url.endsWith(".ts") ? "worker.ts" : "batch-worker.js", import.meta.url));

/**
 * Processes that answer ranges of a file. An answer arrives whole or not at all, so that the range of a worker that is killed can be
 * given to another: none of its lines is lost and none is answered twice.
 */
export class Pool {
  readonly #count: number;
  readonly #job: WorkerJob;
  readonly #waiting: Order[] = [];
  readonly #workers = new Map<ChildProcess, Order | undefined>();
  #stopped = false;

  /** @param count most workers at a time; each is started when there is work for it */
  constructor(count: number, job: WorkerJob) {
    this.#count = count;
    this.#job = job;
  }

  /** Answers a range. @throws an error with a `code` when the file cannot be read, or when workers keep ending over it */
  answer(range: ByteRange): Promise<RangeAnswer> {
    const answered = new Promise<RangeAnswer>((resolve, reject) => {
      this.#waiting.push({ range, resolve, reject, deaths: 0 });
    });
    this.#assign();
    return answered;
  }

  /** Ends all workers; answers that are not there yet never come. */
  stop(): void {
    this.#stopped = true;
    for (const worker of this.#workers.keys()) worker.kill("SIGKILL");
  }

  #start(): void {
    const worker = fork(workerFile, [], { serialization: "advanced", execArgv: process.execArgv });
    this.#workers.set(worker, undefined);
    worker.on("message", (message: FromWorker) => this.#answered(worker, message));
    worker.on("error", () => undefined);
    worker.on("exit", () => this.#ended(worker));
    this.#tell(worker, { job: this.#job });
  }

  #tell(worker: ChildProcess, message: ToWorker): void {
    worker.send(message, () => undefined);
  }

  #assign(): void {
    const idle = [...this.#workers.values()].filter((order) => !order).length;
    for (let missing = this.#waiting.length - idle; missing > 0 && this.#workers.size < this.#count; missing -= 1) this.#start();
    for (const [worker, order] of this.#workers) {
      if (order) continue;
      const next = this.#waiting.shift();
      if (!next) return;
      this.#workers.set(worker, next);
      this.#tell(worker, { range: next.range });
    }
  }

  #answered(worker: ChildProcess, message: FromWorker): void {
    const order = this.#workers.get(worker);
    this.#workers.set(worker, undefined);
    if ("answer" in message) order?.resolve(message.answer);
    else order?.reject(Object.assign(new Error(message.failure), { code: message.failure }));
    this.#assign();
  }

  #ended(worker: ChildProcess): void {
    const order = this.#workers.get(worker);
    this.#workers.delete(worker);
    if (this.#stopped) return;
    if (order) {
      order.deaths += 1;
      if (order.deaths < mostDeaths) this.#waiting.unshift(order);
      else order.reject(Object.assign(new Error("workers keep ending"), { code: "WORKER_ENDED" }));
    }
    this.#assign();
  }
}
