import { expect, test } from "vitest";

test("all tests run where no text can become code", () => {
  expect(() => new Function("return 1")).toThrow(EvalError);
});
