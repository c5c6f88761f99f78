import type { Voice } from "./voice.ts";

/** Name of a phase. */
export function phaseName(id: string, voice: Voice): string {
  return voice.text(voice.knowledge.phases.find((entry) => entry.id === id)?.names ?? { de: id, en: id });
}

/** The shortest a phase takes, in words. */
export function weeksText(weeks: number, voice: Voice): string {
  return weeks === 1 ? voice.say("phase.one-week") : voice.say("phase.weeks", { weeks: voice.number(weeks) });
}
