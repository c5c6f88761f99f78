import type { Asking, Reply } from "./prompter.ts";

/** What a typed line means: `?` asks why, `<` goes back, an empty one keeps the answer there was or says “don't know”. */
export function typedReply(line: string, before: Asking["before"]): Reply {
  const text = line.trim();
  if (text === "?") return { kind: "why" };
  if (text === "<") return { kind: "back" };
  if (text !== "") return { kind: "typed", text };
  return before.length > 0 ? { kind: "typed", text: before.join("; ") } : { kind: "unknown" };
}
