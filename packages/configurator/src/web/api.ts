import type { Judge, Recommender } from "@channelfit/rules";
import type { CompanyProfile, Report } from "@channelfit/schema";
import type { Form } from "../form.ts";

/** What the configurator asks and judges by, before it tells anything. */
export interface FirstSource {
  readonly form: Form;
  readonly recommender: Judge;
}

/** What the configurator asks, judges and tells by. */
export interface Source extends FirstSource {
  readonly recommender: Recommender;
}

/** What the events `change` and `complete` carry. */
export interface ConfiguratorDetail {
  /** The answers so far, without mistakes. */
  readonly profile: CompanyProfile;
  readonly report: Report;
}

/** The element `<channelfit-configurator>`, as a page sees it. */
export interface ConfiguratorElement extends HTMLElement {
  /** The answers so far, without mistakes; other answers put in take the place of all there are. */
  profile: CompanyProfile | undefined;
  /** Own questions and knowledge; the built-in ones where absent. */
  source: Source | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    "channelfit-configurator": ConfiguratorElement;
  }
}
