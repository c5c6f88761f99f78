// Writes believable companies as NDJSON: node --conditions=@channelfit/source write.ts [count] [seed] > profiles.ndjson
import { once } from "node:events";
import { argv, stdout } from "node:process";
import { companyAt } from "./company.ts";

const [count = 100_000, seed = 1] = argv.slice(2).map(Number);
if (!Number.isInteger(count) || !Number.isInteger(seed)) throw new Error("count and seed are integers: write.ts [count] [seed]");

stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});
const blockSize = 200;
for (let start = 0; start < count; start += blockSize) {
  let block = "";
  for (let position = start; position < Math.min(count, start + blockSize); position += 1)
    block += `${JSON.stringify(companyAt(seed, position))}\n`;
  if (!stdout.write(block)) await once(stdout, "drain");
}
