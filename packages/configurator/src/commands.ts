import type { AddCommand } from "./command.ts";
import { addRecommend } from "./commands/recommend.ts";
import { addValidate } from "./commands/validate.ts";

/** The commands in the order of the help. */
export const commands: readonly AddCommand[] = [
  addValidate, //
  addRecommend,
];
