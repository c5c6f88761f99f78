// Builds the engine named by the argument and writes what that took as a line of JSON.
import { peers } from "./peers.ts";
import { profilesOf, rulesOf } from "./rule-sets.ts";

const peer = peers.find(({ name }) => name === process.argv[2]);
if (!peer) throw new Error(`there is no engine ${process.argv[2]}`);

const rules = rulesOf(5000);
const profiles = profilesOf(20);
const before = await heap();
const start = performance.now();
const evaluate = peer.build(rules);
const buildTime = performance.now() - start;
const built = await heap();
// Some engines put off work to the first profiles; ours the rows of the values it sees.
for (const facts of profiles) await evaluate(facts);
const used = await heap();
// Called once more, so that neither the engine nor the rules can be collected before they were measured.
await evaluate(profiles[0] ?? {});
console.log(
  JSON.stringify({
    engine: peer.name,
    "build ms": buildTime,
    "built MB": (built - before) / 1e6,
    "after 20 profiles MB": (used - before) / 1e6,
    rules: rules.length,
  }),
);

/** Bytes in use on the heap and in typed arrays; the native memory of zen-engine does not count. */
async function heap(): Promise<number> {
  if (!globalThis.gc) throw new Error("needs --expose-gc");
  await new Promise((resolve) => setTimeout(resolve, 20));
  for (let time = 0; time < 3; time += 1) await globalThis.gc({ execution: "async" });
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
