import type { AddCommand } from "./command.ts";
import { addAsk } from "./commands/ask.ts";
import { addBatch } from "./commands/batch.ts";
import { addCheck } from "./commands/check.ts";
import { addChecklist } from "./commands/checklist.ts";
import { addDiff } from "./commands/diff.ts";
import { addExplain } from "./commands/explain.ts";
import { addImpact } from "./commands/impact.ts";
import { addMcp } from "./commands/mcp.ts";
import { addRecommend } from "./commands/recommend.ts";
import { addValidate } from "./commands/validate.ts";
import { addWeb } from "./commands/web.ts";

/** The commands in the order of the help. */
export const commands: readonly AddCommand[] = [
  addAsk, //
  addValidate,
  addRecommend,
  addChecklist,
  addExplain,
  addDiff,
  addCheck,
  addImpact,
  addBatch,
  addMcp,
  addWeb,
];
