import { builtIn, createRecommender } from "@channelfit/rules";
import {
  createSession,
  emptyProfile,
  profileForm,
  questionsOf,
  reduce,
  type SessionAction,
  type SessionMode,
  type SessionState,
  viewOf,
} from "../src/session-api.ts";

export const form = profileForm();
export const recommender = createRecommender(builtIn);
export const day = "2026-11-23";

export const begun = (mode: SessionMode = "quick") => createSession(emptyProfile(day), mode);
export const after = (state: SessionState, ...actions: readonly SessionAction[]) =>
  actions.reduce((before, action) => reduce(form, before, action), state);
export const answer = (at: string, value: unknown): SessionAction => ({ type: "answer", at, value });
export const question = (state: SessionState, at: string) => questionsOf(form, state).find((one) => one.at === at);
export const view = (state: SessionState) => viewOf(form, recommender, state);
