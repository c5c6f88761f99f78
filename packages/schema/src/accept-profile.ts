/** Quick ways to read profiles that are usually valid, without the validators and their words. */
export { acceptsProfile } from "./accept.ts";
export { type ProfileFrame, profileTextReader } from "./profile-text.ts";
export type { AnswerTaker } from "./text-answers.ts";
