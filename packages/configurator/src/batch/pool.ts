import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";
import process from "node:process";
import { fileURLToPath } from "node:url";
import type { ByteRange, RangeTally } from "./range.ts";
import type { FromWorker, ToWorker, Turn, WorkerJob } from "./worker-messages.ts";

/** What is handed over of a range in its turn: its answers, or how many bytes of them were written. */
export type HandedOver = { readonly text: Uint8Array } | { readonly written: number };

/** A range that is worked on. Whoever answers it keeps the answers until their turn. */
interface Order {
  readonly range: ByteRange;
  readonly tally: Promised<RangeTally>;
  readonly result: Promised<HandedOver>;
  /** Once it is its turn. */
  turn?: Turn;
  /** Whether the worker that has it has answered it. */
  isAnswered: boolean;
  /** Workers that ended over it. */
  deaths: number;
}

interface Promised<Value> {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (failure: Error) => void;
}

/** A range that this many workers ended over is given up. */
const mostDeaths = 3;
/** Ranges a worker is given before it has answered them, so that it never waits for the next one. */
const givenAhead = 2;

/** Has V8 collect garbage and optimise in the thread that works: where all cores work, more threads only take turns. */
const onOneThread = "--single-threaded";

const endedCode = "WORKER_ENDED";

/** Whether a range failed because workers kept ending over it. */
export function haveEnded(failure: unknown): boolean {
  return failure instanceof Error && "code" in failure && failure.code === endedCode;
}

/** The worker stands beside this file: as it is in the sources, bundled in what is published. */
const workerFile = fileURLToPath(new URL(import.meta.url.endsWith(".ts") ? "worker.ts" : "batch-worker.js", import.meta.url));

/**
 * Processes that answer ranges of a file. What a worker that is killed had in hand is given to another, which does it again and puts
 * it into the same place: no line is lost and none is answered twice.
 */
export class Pool {
  readonly #count: number;
  readonly #job: WorkerJob;
  readonly #orders = new Map<number, Order>();
  readonly #waiting: Order[] = [];
  readonly #workers = new Map<ChildProcess, Set<Order>>();
  #stopped = false;

  /** @param count most workers at a time; each is started when there is work for it */
  constructor(count: number, job: WorkerJob) {
    this.#count = count;
    this.#job = job;
  }

  /** Answers a range. @throws an error with a `code` when the file cannot be read, or when workers keep ending over it */
  answer(range: ByteRange): Promise<RangeTally> {
    const order: Order = { range, tally: promised(), result: promised(), isAnswered: false, deaths: 0 };
    this.#orders.set(range.start, order);
    this.#waiting.push(order);
    this.#assign();
    return order.tally.promise;
  }

  /** Has the answers to a range that was answered put where they belong. @throws as {@link Pool.answer} */
  handOver({ start }: ByteRange, turn: Turn): Promise<HandedOver> {
    const order = this.#orders.get(start);
    if (!order) throw new Error("a range came to its turn before it was answered");
    order.turn = turn;
    for (const [worker, inHand] of this.#workers)
      if (inHand.has(order) && order.isAnswered) this.#tell(worker, { turn, of: start });
    return order.result.promise;
  }

  /** Ends all workers; answers that are not there yet never come. */
  stop(): void {
    this.#stopped = true;
    for (const worker of this.#workers.keys()) worker.kill("SIGKILL");
  }

  #start(): void {
    const execArgv = [...process.execArgv, ...(this.#count >= availableParallelism() ? [onOneThread] : [])];
    const worker = fork(workerFile, [], { serialization: "advanced", execArgv });
    this.#workers.set(worker, new Set());
    worker.on("message", (message: FromWorker) => this.#told(worker, message));
    worker.on("error", () => undefined);
    worker.on("exit", () => this.#ended(worker));
    this.#tell(worker, { job: this.#job });
  }

  #tell(worker: ChildProcess, message: ToWorker): void {
    worker.send(message, () => undefined);
  }

  #assign(): void {
    const inHand = [...this.#workers.values()].flatMap((orders) => openOf(orders));
    const wanted = Math.min(this.#count, this.#waiting.length + inHand.length);
    while (this.#workers.size < wanted) this.#start();
    for (let given = 1; given <= givenAhead; given += 1) {
      for (const [worker, inHand] of this.#workers) {
        if (openOf(inHand).length >= given) continue;
        const next = this.#waiting.shift();
        if (!next) return;
        inHand.add(next);
        this.#tell(worker, { range: next.range });
      }
    }
  }

  #told(worker: ChildProcess, message: FromWorker): void {
    const order = this.#orders.get(message.of);
    if (!order) return;
    if ("tally" in message) {
      order.isAnswered = true;
      order.tally.resolve(message.tally);
      if (order.turn) this.#tell(worker, { turn: order.turn, of: message.of });
    } else {
      this.#workers.get(worker)?.delete(order);
      this.#orders.delete(message.of);
      if ("failure" in message) fail(order, message.failure, message.failure);
      else order.result.resolve(message);
    }
    this.#assign();
  }

  #ended(worker: ChildProcess): void {
    const inHand = this.#workers.get(worker) ?? new Set();
    this.#workers.delete(worker);
    if (this.#stopped) return;
    const [current] = openOf(inHand);
    for (const order of [...inHand].reverse()) {
      if (order === current || order.turn) order.deaths += 1;
      order.isAnswered = false;
      if (order.deaths < mostDeaths) this.#waiting.unshift(order);
      else fail(order, endedCode, "workers keep ending");
    }
    this.#assign();
  }
}

/** Orders that are not answered yet, in the order in which they were given. */
function openOf(inHand: ReadonlySet<Order>): Order[] {
  return [...inHand].filter(({ isAnswered }) => !isAnswered);
}

function promised<Value>(): Promised<Value> {
  let settle: Pick<Promised<Value>, "resolve" | "reject"> | undefined;
  const promise = new Promise<Value>((resolve, reject) => {
    settle = { resolve, reject };
  });
  promise.catch(() => undefined);
  return { promise, ...(settle as Pick<Promised<Value>, "resolve" | "reject">) };
}

function fail({ tally, result }: Order, code: string, reason: string): void {
  const failure = Object.assign(new Error(reason), { code });
  tally.reject(failure);
  result.reject(failure);
}
