import { builtIn, createRecommender, extendKnowledge, type Pack } from "@channelfit/rules";
import { extendedForm } from "../extended-form.ts";
import type { Source } from "./api.ts";

/**
 * The built-in questions and knowledge with packs added.
 * @param address of a JSON file with a list of packs, which were checked before they were put there
 * @throws when the file cannot be read, or a pack cannot be added
 */
export async function packedSource(address: string): Promise<Source> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const packs = (await response.json()) as readonly Pack[];
  const knowledge = packs.reduce((extended, pack) => extendKnowledge(extended, pack), builtIn);
  return { form: extendedForm(knowledge), recommender: createRecommender(knowledge) };
}
