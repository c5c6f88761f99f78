import { builtIn, createRecommender } from "@channelfit/rules";
import type { Language } from "@channelfit/schema";
import { profileForm } from "../profile-form.ts";
import type { Source } from "./api.ts";

let source: Source | undefined;

/** The built-in questions and knowledge. */
export async function builtInSource(_language: Language): Promise<Source> {
  source ??= { form: profileForm(), recommender: createRecommender(builtIn) };
  return source;
}
