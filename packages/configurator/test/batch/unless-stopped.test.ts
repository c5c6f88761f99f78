import { describe, expect, it } from "vitest";
import { unlessStopped } from "../../src/batch/unless-stopped.ts";

const { signal } = new AbortController();

describe("what is waited for until a signal", () => {
  it("comes", async () => {
    expect(await unlessStopped(Promise.resolve(1), signal)).toBe(1);
  });

  it("does not come once the signal is given, before or meanwhile", async () => {
    const stop = new AbortController();
    const never = unlessStopped(new Promise(() => undefined), stop.signal);
    stop.abort();
    expect(await never).toBeUndefined();
    expect(await unlessStopped(Promise.resolve(1), stop.signal)).toBeUndefined();
  });

  it("is not kept afterwards, however often one waits", async () => {
    const size = 2 ** 20;
    let most = 0;
    for (let time = 0; time < 800; time += 1) {
      await unlessStopped(Promise.resolve(new Uint8Array(size)), signal);
      if (time % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
      most = Math.max(most, process.memoryUsage().arrayBuffers);
    }
    expect(most).toBeLessThan(400 * size);
  });
});
