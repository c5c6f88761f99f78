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
  const ended = new Promise<void>((resolve) => {
    const settle = (error?: Error | null) => {
      failure ??= error ?? undefined;
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
      const written = new Promise<void>((resolve) => {
        stream.write(data, (error) => {
          failure ??= error ?? undefined;
          resolve();
        });
      });
      await Promise.race([written, ended]);
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
