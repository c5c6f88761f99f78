import type { Voice } from "../src/render/voice.ts";

/** A source by publisher and year, linked to its place in the list of sources. */
export function sourceLink(id: string, { knowledge }: Pick<Voice, "knowledge">): string {
  const { publisher = id, year } = knowledge.sources[id] ?? {};
  return `[${publisher}${year ? `, ${year}` : ""}](#${id})`;
}
