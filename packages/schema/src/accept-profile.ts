/** The quick look at a profile that is usually valid, without the validators and their words. */
export { type AnswerTaker, acceptsProfile, profileAcceptor } from "./accept.ts";
