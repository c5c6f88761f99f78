import type { NetworkId } from "@channelfit/schema";
import { languages, nearest } from "@channelfit/schema/vocabulary";
import type { Knowledge } from "../knowledge.ts";

/** The network a name means, or the name of a network that is spelt nearly so. */
export type NamedNetwork = { readonly network: NetworkId } | { readonly network?: undefined; readonly nearest?: string };

/**
 * Finds a network by its id, its name in German or English, or a former or common other name, such as `twitter`; capitals do not
 * matter.
 */
export function networkNamed(name: string, { networks }: Pick<Knowledge, "networks">): NamedNetwork {
  const spellings = new Map<string, NetworkId>();
  for (const { id, names, aliases = [] } of networks) {
    for (const spelling of [id, ...languages.map((language) => names[language]), ...aliases])
      if (!spellings.has(spelling.toLowerCase())) spellings.set(spelling.toLowerCase(), id);
  }
  const network = spellings.get(name.trim().toLowerCase());
  if (network) return { network };
  const spelling = nearest(name, [...spellings.keys()]);
  const meant = spelling === undefined ? undefined : spellings.get(spelling);
  return meant === undefined ? {} : { nearest: meant };
}
