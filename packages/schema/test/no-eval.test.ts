import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

it("validates where code from text is forbidden, as under a strict content security policy", () => {
  const child = fileURLToPath(new URL("no-eval.child.ts", import.meta.url));
  const flags = ["--disallow-code-generation-from-strings", "--conditions=@channelfit/source"];
  const output = execFileSync(process.execPath, [...flags, child], { encoding: "utf8" });
  expect(JSON.parse(output)).toEqual({ evalIsOff: true, valid: "valid", invalid: ["xing"] });
});
