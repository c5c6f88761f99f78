import type { Judge } from "@channelfit/rules";
import type { CompanyProfile, Language, Localized } from "@channelfit/schema";
import type { Form } from "../form.ts";
import type { Preview } from "../preview.ts";
import type { SessionAction, SessionState } from "../session.ts";
import type { SessionView } from "../view.ts";
import type { Say } from "./texts.ts";

/** Which part of the configurator is in front. */
export type Place = "start" | "questions" | "report";

/** How things are said in a language. */
export interface Words {
  readonly language: Language;
  readonly say: Say;
  /** A text of schema or knowledge in the language. */
  readonly text: (text: Localized) => string;
  /** A phrase of the knowledge, such as `verdict.hub.name`. */
  readonly phrase: (id: string) => string;
  /** A number with the decimal sign of the language and at most one digit behind it. */
  readonly number: (value: number) => string;
}

/** What there is to show, and what a person can do about it. Everything drawn is a function of it. */
export interface Scene {
  readonly words: Words;
  readonly form: Form;
  readonly recommender: Judge;
  readonly state: SessionState;
  readonly view: SessionView;
  /** Missing while the answers lack something every profile has. */
  readonly preview: Preview | undefined;
  readonly profile: CompanyProfile | undefined;
  readonly act: (action: SessionAction) => void;
}
