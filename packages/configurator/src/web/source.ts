import { builtIn, createRecommender } from "@channelfit/rules";
import { profileForm } from "../profile-form.ts";
import type { Source } from "./api.ts";

/** The built-in questions and knowledge. */
export const source: Source = { form: profileForm(), recommender: createRecommender(builtIn) };
