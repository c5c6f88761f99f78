import type { ChecklistItem, ChecklistState } from "@channelfit/schema";
import type { Voice } from "./voice.ts";

const states: readonly ChecklistState[] = ["yes", "partly", "no", "open", "not-applicable"];

/** How often each answer was given to the questions of the checklist. */
export function checklistCounts(checklist: readonly ChecklistItem[], voice: Voice): string {
  const counts = states.flatMap((state) => {
    const count = checklist.filter(({ answer }) => answer === state).length;
    const answer = voice.say(state === "not-applicable" ? "checklist.not-applicable" : `answer.${state}`);
    return count > 0 ? [voice.say("checklist.count", { count, answer })] : [];
  });
  return voice.say("checklist.counts", { total: checklist.length, counts: voice.list(counts) });
}
