import type { CompanyProfile } from "@channelfit/schema";
import { html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { emptyProfile } from "../profile-form.ts";
import { createSession, type SessionAction, type SessionState } from "../session.ts";
import { profileOf } from "../view.ts";
import type { ConfiguratorDetail, ConfiguratorElement, Source } from "./api.ts";
import { type App, answered, openedWith, steppedOn, steppedTo, turnedTo } from "./app.ts";
import { sceneOf } from "./conversation.ts";
import { languageAround, today } from "./environment.ts";
import { type Actions, frame } from "./frame.ts";
import { browserMemory, type Memory } from "./memory.ts";
import { draftOf, openProfile } from "./open-profile.ts";
import { saveProfile } from "./report/downloads-view.ts";
import type { Scene } from "./scene.ts";
import { builtInSource } from "./source.ts";
import { styles } from "./styles/styles.ts";
import { sayIn } from "./texts.ts";

/**
 * The configurator as an element: questions, the picture so far, the report.
 *
 * Attributes: `lang` (de or en; that of what stands around it where absent), `theme` (light or dark; that of the device where
 * absent). Events: `change` after each answer and `complete` when the result is asked for, both with a
 * {@link ConfiguratorDetail}.
 */
export class ChannelfitConfigurator extends LitElement implements ConfiguratorElement {
  static override styles = styles;
  static override properties = {
    languageAsked: { attribute: "lang" },
    source: { attribute: false },
    app: { state: true },
  };

  declare languageAsked: string | null;
  /** Own questions and knowledge; the built-in ones where absent. */
  declare source: Source | undefined;
  declare private app: App;
  #memory: Memory = browserMemory();
  #scene: Scene | undefined;

  constructor() {
    super();
    const remembered = this.#memory.recall();
    const session = this.#begun(remembered?.mode);
    this.app = openedWith(remembered ? { ...session, ...remembered } : session, remembered !== undefined);
  }

  /** The answers so far, without mistakes. */
  get profile(): CompanyProfile | undefined {
    return this.source && profileOf(this.source.form, this.app.session);
  }

  /** Puts other answers in place of all there are. */
  set profile(profile: CompanyProfile | undefined) {
    const session = this.#begun(this.app.session.mode);
    this.app = openedWith(profile ? { ...session, answers: draftOf(profile) } : session, false);
  }

  /** @internal */
  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.source) void this.#load();
  }

  async #load(): Promise<void> {
    this.source = await builtInSource(languageAround(this));
  }

  #begun(mode: SessionState["mode"] = "quick"): SessionState {
    return createSession(emptyProfile(today()), mode);
  }

  /** @internal */
  protected override willUpdate(): void {
    const { source, app } = this;
    this.#scene = source && sceneOf(source, app.session, languageAround(this), (action) => this.#act(action));
  }

  /** @internal */
  protected override render(): TemplateResult {
    const scene = this.#scene;
    if (!scene || !this.source) return html`<p class="loading">${sayIn(languageAround(this))("web.loading")}</p>`;
    return frame(scene, this.app, this.source, this.#memory.isKept, this.#actions);
  }

  /** @internal */
  protected override updated(changed: PropertyValues): void {
    const before: App | undefined = changed.get("app");
    if (!before) return;
    const { place, step, warned, session } = this.app;
    if (warned && !before.warned) this.renderRoot.querySelector<HTMLElement>("#issues")?.focus();
    else if (place !== before.place || step !== before.step) this.#toTop();
    if (session.answers !== before.session.answers) this.#tell("change");
    if (place === "report" && before.place !== "report") this.#tell("complete");
  }

  /** What is new in front is read from its beginning. */
  #toTop(): void {
    this.renderRoot.querySelector<HTMLElement>("#title")?.focus({ preventScroll: true });
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView();
  }

  #act(action: SessionAction): void {
    if (!this.source) return;
    this.app = answered(this.app, this.source.form, action);
    this.#memory.remember(this.app.session);
  }

  #tell(name: "change" | "complete"): void {
    const { profile, preview } = this.#scene ?? {};
    if (!profile || !preview) return;
    const detail: ConfiguratorDetail = { profile, report: preview.report };
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #show(app: App): void {
    this.app = app;
  }

  readonly #actions: Actions = {
    begin: (mode) => {
      this.#act({ type: "mode", mode });
      this.#show(turnedTo(this.app, "questions"));
    },
    resume: () => this.#show(turnedTo({ ...this.app, resumable: false }, "questions")),
    discard: () => {
      this.#memory.forget();
      this.app = openedWith(this.#begun(), false);
    },
    open: (file) => void this.#open(file),
    keep: (kept) => {
      this.#memory = this.#memory.keep(kept);
      this.requestUpdate();
    },
    save: () => this.profile && saveProfile(sayIn(languageAround(this))("web.file.profile"), this.profile),
    toStep: (id) => this.#show(steppedTo(this.app, id)),
    forward: () => this.#scene && this.#show(steppedOn(this.app, this.#scene.view)),
    toStart: () => this.#show(turnedTo(this.app, "start")),
    toReport: () => this.#show(turnedTo(this.app, "report")),
    toQuestions: () => this.#show(turnedTo(this.app, "questions")),
    toTab: (tab) => this.#show({ ...this.app, tab }),
    togglePicture: () => this.#show({ ...this.app, isPictureOpen: !this.app.isPictureOpen }),
    toggleNetworks: () => this.#show({ ...this.app, allNetworks: !this.app.allNetworks }),
  };

  async #open(file: File): Promise<void> {
    const language = languageAround(this);
    const opened = openProfile(await file.text());
    if ("answers" in opened) {
      this.#act({ type: "load", answers: opened.answers });
      this.#show({ ...turnedTo(this.app, "questions"), notice: sayIn(language)("web.load.done", { file: file.name }) });
      return;
    }
    const reasons = opened.issues.map(({ says }) => says[language]).join(" ");
    const notice = `${sayIn(language)("web.load.failed", { file: file.name })} ${reasons}`;
    this.app = { ...this.app, notice };
  }
}
