import { builtIn, createJudge } from "@channelfit/rules";
import { profileForm } from "../profile-form.ts";
import type { FirstSource } from "./api.ts";

/** The built-in questions, and as much of the knowledge as judges. */
export const source: FirstSource = { form: profileForm(), recommender: createJudge(builtIn) };
