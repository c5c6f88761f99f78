import { type CompanyProfile, valueAt } from "@channelfit/schema";
import { builtIn } from "../src/index.ts";

/** What a profile can keep silent about: single answers, whole lists, and one answer of an entry. */
type Forgetting = (profile: CompanyProfile) => CompanyProfile;

/** A last post and a state say the same thing, so one without the other is another answer, not a missing one. */
const together: Readonly<Record<string, readonly string[]>> = {
  state: ["state", "lastPost"],
  lastPost: ["state", "lastPost"],
};

/** Optional answers: a bad one fails the gate of the culture, a missing one is no obstacle. */
export const vetoes = [
  "culture.infoComplete",
  "culture.proactiveForwarding",
  "culture.willingness.leaders",
  "culture.willingness.middle",
  "culture.willingness.staff",
];

function withoutScalar(path: string): Forgetting {
  const keys = path.split(".");
  return (profile) => {
    const copy = structuredClone(profile);
    const group = valueAt(copy, keys.slice(0, -1));
    if (group !== null && typeof group === "object") Reflect.deleteProperty(group, keys.at(-1) ?? "");
    return copy;
  };
}

function withoutEntryAnswer(list: "presences" | "goals" | "audiences", key: string, position: number): Forgetting {
  return (profile) => {
    const copy = structuredClone(profile);
    const entry = copy[list]?.[position];
    for (const answer of together[key] ?? [key]) if (entry) Reflect.deleteProperty(entry, answer);
    return copy;
  };
}

/** Ways to forget one answer among those the gates need. */
export function waysToForget(profile: CompanyProfile): Forgetting[] {
  return [...new Set(builtIn.gates.flatMap(({ fields }) => fields))].flatMap((path) => {
    if (vetoes.includes(path)) return [];
    const [list = "", key = ""] = path.split("[].");
    if (key === "") return [withoutScalar(path)];
    if (list !== "presences") return [withoutScalar(list)];
    const entries = profile.presences ?? [];
    if (key === "network") return [withoutScalar(list)];
    return entries.map((_, position) => withoutEntryAnswer("presences", key, position));
  });
}
