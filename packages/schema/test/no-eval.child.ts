/** Run by no-eval.test.ts: checks a valid and an invalid profile and prints what came of it. */
import { validateProfile } from "@channelfit/schema";

function evalIsOff(): boolean {
  try {
    return new Function("return false")();
  } catch {
    return true;
  }
}

const valid = validateProfile({ schemaVersion: "1.0.0", assessedAt: "2026-11-23", presences: [{ network: "xing" }] });
const invalid = validateProfile({ schemaVersion: "1.0.0", assessedAt: "2026-11-23", presences: [{ network: "xng" }] });
console.log(
  JSON.stringify({
    evalIsOff: evalIsOff(),
    valid: valid.issues ?? "valid",
    invalid: invalid.issues?.map(({ nearest }) => nearest),
  }),
);
