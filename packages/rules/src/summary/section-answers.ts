import type { CompanyProfile } from "@channelfit/schema";
import type { FactValue } from "../engine/conditions.ts";
import { isAnswer, isFactValue, listsOfGroups } from "../facts.ts";

/** Where an answer goes: its slot, -1 where nobody reads it, and the answers of a group. */
interface Place {
  readonly slot: number;
  readonly parts: Map<string, Place>;
}

/**
 * Makes ready to read the answers in the sections of valid profiles.
 * @param names of facts by slot; that of an answer is its path
 * @param take takes the answers that have a slot
 */
export function sectionReader(
  names: readonly string[],
  take: (slot: number, value: FactValue) => void,
): (profile: CompanyProfile) => void {
  const places = placesOf(names);
  const readGroup = (group: object, parts: ReadonlyMap<string, Place>): void => {
    for (const key in group) {
      const value = (group as Record<string, unknown>)[key];
      const place = parts.get(key);
      if (!place || !isAnswer(value)) continue;
      if (isFactValue(value)) take(place.slot, value);
      else if (!Array.isArray(value)) readGroup(value, place.parts);
    }
  };
  return (profile) => {
    for (const section in profile) {
      const place = places.get(section);
      const value: unknown = profile[section as keyof CompanyProfile];
      if (place && value !== null && typeof value === "object" && !Array.isArray(value)) readGroup(value, place.parts);
    }
  };
}

function placesOf(names: readonly string[]): ReadonlyMap<string, Place> {
  const root = newPlace(-1);
  for (const [slot, name] of names.entries()) {
    if (listsOfGroups.has(name)) continue;
    const keys = name.split(".");
    const last = keys.pop() ?? "";
    let group = root;
    for (const key of keys) {
      const next = group.parts.get(key) ?? newPlace(-1);
      group.parts.set(key, next);
      group = next;
    }
    group.parts.set(last, { slot, parts: group.parts.get(last)?.parts ?? new Map() });
  }
  return root.parts;
}

function newPlace(slot: number): Place {
  return { slot, parts: new Map() };
}
