import { builtIn } from "./built-in.ts";
import { builtInForReports } from "./built-in-report.ts";
import { builtInRules } from "./built-in-rules.ts";
import { type Prepared, prepare } from "./prepare.ts";

let prepared: Prepared | undefined;

/** The built-in knowledge made ready at first use, once for all who judge by it. */
export function standard(): Prepared {
  prepared ??= prepare(builtIn, builtInRules(), builtInForReports());
  return prepared;
}
