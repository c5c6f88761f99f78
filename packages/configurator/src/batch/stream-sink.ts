import type { Duplex } from "node:stream";
import { finished, pipeline, type Writable } from "node:stream";
import type { Sink } from "./sink.ts";

/** How a stream is written to. */
interface StreamUse {
  /** Where a stream that packs writes to. */
  readonly into?: Writable;
  /** Whether the stream stays open at the end, as standard output does. */
  readonly keepOpen?: boolean;
}

/** A stream of Node as a sink. */
export function sinkOf(stream: Writable | Duplex, { into, keepOpen = false }: StreamUse = {}): Sink {
  let failure: Error | undefined;
  /** Writes that wait; the end of the stream is the end of them, too. */
  const waiting = new Set<() => void>();
  let isEnded = false;
  const ended = new Promise<void>((resolve) => {
    const settle = (error?: Error | null) => {
      failure ??= error ?? undefined;
      isEnded = true;
      for (const release of waiting) release();
      resolve();
    };
    if (into) pipeline(stream as Duplex, into, settle);
    else finished(stream, { readable: false }, settle);
  });
  const check = () => {
    if (failure && !isClosedPipe(failure)) throw failure;
    return failure === undefined;
  };
  return {
    async write(data) {
      if (!check()) return false;
      await new Promise<void>((resolve) => {
        const release = () => {
          waiting.delete(release);
          resolve();
        };
        waiting.add(release);
        stream.write(data, (error) => {
          failure ??= error ?? undefined;
          release();
        });
        if (isEnded) release();
      });
      return check();
    },
    async end() {
      if (!keepOpen && failure === undefined) {
        stream.end();
        await ended;
      }
      check();
    },
  };
}

/** Whoever reads may stop early, as `head` does; that is no failure. */
function isClosedPipe(error: Error): boolean {
  return "code" in error && (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED");
}
