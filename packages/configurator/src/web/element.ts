import type { CompanyProfile } from "@channelfit/schema";
import { adoptStyles, html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import type { Draft } from "../draft.ts";
import { emptyProfile } from "../empty-profile.ts";
import { createSession, type SessionAction, type SessionState } from "../session.ts";
import { profileOf } from "../view.ts";
import type { ConfiguratorDetail, ConfiguratorElement, FirstSource, Source } from "./api.ts";
import { type App, adopted, answered, explaining, openedWith, steppedOn, steppedTo, tried, turnedTo, untried } from "./app.ts";
import { sceneOf } from "./conversation.ts";
import { draftOf } from "./draft-of.ts";
import { languageAround, today } from "./environment.ts";
import { type Actions, frame, type ReportView } from "./frame.ts";
import { browserMemory, type Memory } from "./memory.ts";
import { saveProfile } from "./save-file.ts";
import type { Scene } from "./scene.ts";
import { firstSource, sourceWith, wholeSource } from "./sources.ts";
import { styles } from "./styles/styles.ts";
import { sayIn } from "./texts.ts";

/**
 * The configurator as an element: questions, the picture so far, the report.
 *
 * Attributes: `lang` (de or en; that of what stands around it where absent), `theme` (light or dark; that of the device where
 * absent), `packs` (address of a JSON file with a list of packs). Events: `change` after each answer, not after the page around it put
 * answers in, and `complete` when the result is asked for, both with a {@link ConfiguratorDetail}.
 */
export class ChannelfitConfigurator extends LitElement implements ConfiguratorElement {
  static override styles = styles;
  static override properties = {
    languageAsked: { attribute: "lang" },
    packs: {},
    source: { attribute: false },
    first: { state: true },
    isLost: { state: true },
    tell: { state: true },
    app: { state: true },
  };

  declare languageAsked: string | null;
  declare packs: string | null;
  /** Own questions and knowledge; the built-in ones where absent. */
  declare source: Source | undefined;
  /** What is asked and judged by until the whole source is there. */
  declare private first: FirstSource | undefined;
  /** Whether the packs to ask and judge by could not be read. */
  declare private isLost: boolean;
  /** How the report is shown, once that was loaded. */
  declare private tell: ReportView | undefined;
  declare private app: App;
  #memory: Memory = browserMemory();
  #scene: Scene | undefined;
  /** Answers the page around it put in: of those it knows already. */
  #putIn: Draft | undefined;
  #untold: ("change" | "complete")[] = [];

  constructor() {
    super();
    const remembered = this.#memory.recall();
    const session = this.#begun(remembered?.mode);
    this.app = openedWith(remembered ? { ...session, ...remembered } : session, remembered !== undefined);
    this.#takeUp();
  }

  /** Answers a page put in before it knew the element stand in the way of the property. */
  #takeUp(): void {
    if (!Object.hasOwn(this, "profile")) return;
    const { profile } = this;
    Reflect.deleteProperty(this, "profile");
    this.profile = profile;
  }

  /** The answers so far, without mistakes. */
  get profile(): CompanyProfile | undefined {
    const source = this.source ?? this.first;
    return source && profileOf(source.form, this.app.session);
  }

  /** Puts other answers in place of all there are. */
  set profile(profile: CompanyProfile | undefined) {
    const session = this.#begun(this.app.session.mode);
    this.app = openedWith(profile ? { ...session, answers: draftOf({ ...profile }) } : session, false);
    this.#putIn = this.app.session.answers;
  }

  /** @internal */
  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  /** What is needed first comes first; the rest comes while people answer. */
  async #load(): Promise<void> {
    if (!this.source && this.packs && !(await this.#loadPacks(this.packs))) return;
    if (!this.source) this.first = await firstSource(languageAround(this));
    await this.updateComplete;
    try {
      this.source ??= await wholeSource();
      const { reportView, reportStyles } = await import("./report/report-view.ts");
      adoptStyles(this.renderRoot as ShadowRoot, [...styles, ...reportStyles]);
      this.tell = reportView;
    } catch {
      this.app = { ...this.app, notice: sayIn(languageAround(this))("web.report.failed") };
    }
  }

  /** Without the packs the advice would be another than the one asked for. */
  async #loadPacks(packs: string): Promise<boolean> {
    this.source = await sourceWith(packs).catch(() => undefined);
    this.isLost = this.source === undefined;
    return !this.isLost;
  }

  #begun(mode: SessionState["mode"] = "quick"): SessionState {
    return createSession(emptyProfile(today()), mode);
  }

  /** @internal */
  protected override willUpdate(): void {
    const { app } = this;
    const source = this.source ?? this.first;
    this.#scene = source && sceneOf(source, app.session, languageAround(this), (action) => this.#act(action));
  }

  /** @internal */
  protected override render(): TemplateResult {
    if (!this.#scene) {
      const say = sayIn(languageAround(this));
      return html`<p class="loading" role="status">${say(this.isLost ? "web.packs.failed" : "web.loading")}</p>`;
    }
    const { app, source, tell } = this;
    const teller = source && tell && { recommender: source.recommender, tell };
    return frame(this.#scene, { app, teller, isKept: this.#memory.isKept, actions: this.#actions });
  }

  /** @internal */
  protected override updated(changed: PropertyValues): void {
    if (changed.has("source") && this.source) for (const name of this.#untold.splice(0)) this.#send(name);
    const before: App | undefined = changed.get("app");
    if (!before) return;
    const { place, step, warned, session } = this.app;
    if (warned && !before.warned) this.renderRoot.querySelector<HTMLElement>("#issues")?.focus();
    else if (place !== before.place || step !== before.step) this.#toTop();
    if (session.answers !== before.session.answers && session.answers !== this.#putIn) this.#send("change");
    if (place === "report" && before.place !== "report") this.#send("complete");
  }

  /** What is new in front is read from its beginning. */
  #toTop(): void {
    this.renderRoot.querySelector<HTMLElement>("#title")?.focus({ preventScroll: true });
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView();
  }

  #act(action: SessionAction): void {
    const source = this.source ?? this.first;
    if (!source) return;
    this.app = answered(this.app, source.form, action);
    this.#memory.remember(this.app.session);
  }

  /** Events wait until the report they carry is whole. */
  #send(name: "change" | "complete"): void {
    const { profile, preview } = this.#scene ?? {};
    if (!this.source) this.#untold = [...new Set([...this.#untold, name])];
    else if (profile && preview) {
      const detail: ConfiguratorDetail = { profile, report: preview.report };
      this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
    }
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
    tryOut: (action) => {
      const source = this.source ?? this.first;
      if (source) this.#show(tried(this.app, source.form, action));
    },
    resetTrial: () => this.#show(untried(this.app)),
    adoptTrial: () => {
      if (this.source) this.#show(adopted(this.app, this.source.form));
      this.#memory.remember(this.app.session);
    },
    explain: (network) => this.#show(explaining(this.app, network)),
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
    const { openProfile } = await import("./open-profile.ts");
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
