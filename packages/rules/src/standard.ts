import { builtIn, builtInRules } from "./built-in.ts";
import { type Prepared, prepare } from "./prepare.ts";

let prepared: Prepared | undefined;

/** The built-in knowledge made ready at first use, once for all who judge by it. */
export function standard(): Prepared {
  prepared ??= prepare(builtIn, builtInRules());
  return prepared;
}
