/**
 * What a promise comes to, or undefined once the signal is given. Unlike `Promise.race` with a promise that waits for the signal all
 * the time, this keeps nothing of what has come: a long run makes a great many of these.
 * @param promise one that does not fail
 */
export function unlessStopped<Value>(promise: Promise<Value> | undefined, signal: AbortSignal): Promise<Value | undefined> {
  return new Promise((resolve) => {
    const stop = () => resolve(undefined);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    void Promise.resolve(promise).then((value) => {
      signal.removeEventListener("abort", stop);
      resolve(value);
    });
  });
}
