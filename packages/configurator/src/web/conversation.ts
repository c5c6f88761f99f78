import type { Judge, Outlook } from "@channelfit/rules";
import type { CompanyProfile, Language, ProfileIssue } from "@channelfit/schema";
import type { Draft } from "../draft.ts";
import type { Form } from "../form.ts";
import { previewOf } from "../preview.ts";
import type { SessionState } from "../session.ts";
import { profileOf, viewOf } from "../view.ts";
import type { FirstSource } from "./api.ts";
import type { Scene } from "./scene.ts";
import { wordsIn } from "./words.ts";

/** Works out what there is to show of a conversation; what many parts ask for is worked out once. */
export function sceneOf(source: FirstSource, state: SessionState, language: Language, act: Scene["act"]): Scene {
  const { recommender } = source;
  const form = checkingOnce(source.form);
  const judge = lookingOnce(recommender);
  return {
    words: wordsIn(language, recommender.knowledge),
    form,
    recommender,
    state,
    view: viewOf(form, judge, state),
    preview: previewOf(form, judge, state),
    profile: profileOf(form, state),
    act,
  };
}

/** A form that looks for mistakes in the same answers once. */
function checkingOnce(form: Form): Form {
  const seen = new WeakMap<Draft, readonly ProfileIssue[]>();
  const check = (answers: Draft) => {
    const issues = seen.get(answers) ?? form.check(answers);
    seen.set(answers, issues);
    return issues;
  };
  return { ...form, check };
}

/** A judge that works out the outlook of the same profile once. */
function lookingOnce(judge: Judge): Judge {
  const seen = new WeakMap<CompanyProfile, Outlook>();
  const outlook: Judge["outlook"] = (profile, options) => {
    const ahead = seen.get(profile) ?? judge.outlook(profile, options);
    seen.set(profile, ahead);
    return ahead;
  };
  return { ...judge, outlook };
}
