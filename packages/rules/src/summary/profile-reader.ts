import type { AudienceKind, CompanyProfile } from "@channelfit/schema";
import { type ProfileFrame, profileTextReader } from "@channelfit/schema/accept";
import { type Derivation, derivations } from "../derived-facts.ts";
import type { FactValue } from "../engine/conditions.ts";
import type { Given, Stepwise } from "../engine/stepwise.ts";
import type { Scalar } from "../engine/value-classes.ts";
import { always, audienceKinds, channelKinds, noPresence, presenceAnswers } from "../facts.ts";
import { type Knowledge, parameter } from "../knowledge.ts";
import { answerOfKind, areRanked, audienceAnswers, onceEach, presenceOf, rankedGoals } from "../listed-facts.ts";
import { sectionReader } from "./section-answers.ts";

/** Facts that all profiles with the same lists begin with. */
interface Beginning {
  readonly given: Given;
  readonly slots: Int32Array;
  /** By the position of the slot. */
  readonly values: readonly FactValue[];
}

/** A fact that is computed, and what it is computed from. */
interface Derived {
  readonly slot: number;
  readonly derive: Derivation["derive"];
  readonly from: Int32Array;
  /** Answers of the profile that is read. */
  readonly answers: (FactValue | undefined)[];
}

const none = -1;
const unwritten = -1;

/**
 * Reads the facts of many profiles, one after the other, and gives them to an evaluation. They are the facts of `factsOf`, but only
 * those that somebody reads, each in a slot instead of under its name.
 */
export class ProfileReader {
  /** Values by slot; undefined while unknown. They hold until the next profile. */
  readonly values: (FactValue | undefined)[];
  readonly #stepwise: Stepwise;
  readonly #knowledge: Knowledge;
  readonly #slots: ReadonlyMap<string, number>;
  /** Slots of facts that stand in no section of their name. */
  readonly #slotOf: Readonly<Record<"assessedBy" | "excluded" | "goals" | "ranked" | "kinds" | "networks", number>>;
  #readText: ((text: string) => ProfileFrame | undefined) | undefined;
  readonly #readSections: (profile: CompanyProfile) => void;
  readonly #derived: readonly Derived[];
  /** Options of the facts that have some, by slot, and their rows, each written at first use. */
  readonly #options: (readonly Scalar[])[] = [];
  readonly #optionRows: Int32Array[] = [];
  readonly #ofAudiences: ReadonlyMap<string, readonly number[]>;
  readonly #ofChannels: ReadonlyMap<string, number>;
  readonly #ofPresences: ReadonlyMap<string, readonly number[]>;
  readonly #orphanAfterDays: number;
  /** By which of audiences, channels and presences are listed. */
  readonly #beginnings: readonly Beginning[];

  /** @param alsoRead facts that are read though no rule does */
  constructor(stepwise: Stepwise, knowledge: Knowledge, alsoRead: Iterable<string>) {
    const read = [...stepwise.facts, ...alsoRead];
    const names = [...new Set([...read, ...read.flatMap((name) => derivations[name]?.answers ?? [])])];
    this.#stepwise = stepwise;
    this.#knowledge = knowledge;
    this.#slots = new Map(names.map((name, slot) => [name, slot]));
    this.#slotOf = {
      assessedBy: this.slotOf("assessment.by"),
      excluded: this.slotOf("strategy.excluded"),
      goals: this.slotOf("goals.ids"),
      ranked: this.slotOf("goals.ranked"),
      kinds: this.slotOf("audiences.kinds"),
      networks: this.slotOf("presences.networks"),
    };
    this.#readSections = sectionReader(names, (slot, value) => this.#give(slot, value));
    this.#derived = names.flatMap((name, slot) => {
      const { derive, answers = [] } = derivations[name] ?? {};
      return derive ? [{ slot, derive, from: Int32Array.from(answers, (answer) => this.slotOf(answer)), answers: [] }] : [];
    });
    const slotsOf = (names: readonly string[]) => names.map((name) => this.slotOf(name));
    this.#ofAudiences = new Map(
      audienceKinds.map((kind) => [kind, slotsOf(audienceAnswers.map((answer) => `audience.${kind}.${answer}`))]),
    );
    this.#ofChannels = new Map(channelKinds.map((kind) => [kind, this.slotOf(`channel.${kind}.plan`)]));
    this.#ofPresences = new Map(
      knowledge.networks.map(({ id }) => [id, slotsOf(presenceAnswers.map((answer) => `presence.${id}.${answer}`))]),
    );
    this.#orphanAfterDays = parameter(knowledge, "orphanAfterDays");
    this.values = names.map(() => undefined);
    this.#beginnings = Array.from({ length: 8 }, (_, lists) => this.#beginning(lists));
  }

  /** Slot of a fact; -1 for one that nobody reads. */
  slotOf(name: string): number {
    return this.#slots.get(name) ?? none;
  }

  /** Value of a fact by its name. */
  valueOf(name: string): FactValue | undefined {
    return this.values[this.slotOf(name)];
  }

  /** Reads a profile. */
  read(profile: CompanyProfile): void {
    this.#begin();
    this.#readSections(profile);
    this.#readOther(profile);
  }

  /**
   * Reads the JSON text of what is surely a valid profile.
   * @returns undefined for any other; what was read of it counts for nothing
   */
  readText(text: string): ProfileFrame | undefined {
    this.#begin();
    this.#readText ??= this.#textReader();
    const profile = this.#readText(text);
    if (profile) this.#readOther(profile);
    return profile;
  }

  #textReader(): (text: string) => ProfileFrame | undefined {
    return profileTextReader({
      placeOf: (path, options) => {
        const slot = this.slotOf(path);
        if (slot !== none && options) {
          this.#options[slot] = options;
          this.#optionRows[slot] = new Int32Array(options.length).fill(unwritten);
        }
        return slot;
      },
      take: (slot, value) => this.#give(slot, value),
      takeOption: (slot, option) => this.#giveOption(slot, option),
    });
  }

  #begin(): void {
    this.#stepwise.begin();
    this.values.fill(undefined);
  }

  /** Reads what is no answer of a section: lists, and what is computed. */
  #readOther(profile: ProfileFrame): void {
    const { audiences, integration, presences, assessedBy, strategy } = profile;
    const lists = (audiences ? 1 : 0) + (integration?.channels ? 2 : 0) + (presences ? 4 : 0);
    const { given, slots, values } = this.#beginnings[lists] as Beginning;
    this.#stepwise.giveKept(given);
    for (let index = 0; index < slots.length; index += 1) this.values[slots[index] as number] = values[index];
    if (assessedBy) this.#give(this.#slotOf.assessedBy, assessedBy);
    if (strategy?.excluded)
      this.#give(
        this.#slotOf.excluded,
        strategy.excluded.map(({ network }) => network),
      );
    this.#readLists(profile);
    for (let index = 0; index < this.#derived.length; index += 1) {
      const { slot, derive, from, answers } = this.#derived[index] as Derived;
      for (let place = 0; place < from.length; place += 1) answers[place] = this.values[from[place] as number];
      const value = derive(answers, profile, this.#knowledge, "today");
      if (value !== undefined) this.#give(slot, value);
    }
  }

  /** An audience the company does not have has nothing; on a network without a profile there is none of anything. */
  #beginning(lists: number): Beginning {
    const [taken, values]: [number[], FactValue[]] = [[], []];
    const give = (slot: number, value: FactValue) => {
      if (slot === none) return;
      taken.push(slot);
      values.push(value);
      if (slot < this.#stepwise.facts.length) this.#stepwise.give(slot, value);
    };
    give(this.slotOf(always), true);
    if (lists & 1) for (const slots of this.#ofAudiences.values()) for (const slot of slots) give(slot, []);
    if (lists & 2) for (const slot of this.#ofChannels.values()) give(slot, "none");
    if (lists & 4)
      for (const slots of this.#ofPresences.values())
        for (const [index, answer] of presenceAnswers.entries()) give(slots[index] ?? none, noPresence[answer] ?? "");
    return { given: this.#stepwise.keep(), slots: Int32Array.from(taken), values };
  }

  #readLists({ goals, audiences, integration, presences, assessedAt }: ProfileFrame): void {
    if (goals) {
      this.#give(this.#slotOf.goals, rankedGoals(goals));
      this.#give(this.#slotOf.ranked, areRanked(goals));
    }
    if (audiences) {
      const kinds = onceEach(audiences.map(({ kind }) => kind));
      this.#give(this.#slotOf.kinds, kinds);
      for (const kind of kinds) this.#readAudiences(audiences, kind);
    }
    for (const { kind, plan } of integration?.channels ?? []) this.#replace(this.#ofChannels.get(kind) ?? none, plan);
    if (presences) {
      const networks = onceEach(presences.map(({ network }) => network));
      this.#give(this.#slotOf.networks, networks);
      for (const network of networks) {
        const slots = this.#ofPresences.get(network);
        if (!slots) continue;
        const same = presences.length === 1 ? presences : presences.filter((presence) => presence.network === network);
        const found = presenceOf(same, assessedAt, this.#orphanAfterDays, "today");
        for (let index = 0; index < slots.length; index += 1)
          this.#replace(slots[index] as number, found[presenceAnswers[index] as keyof typeof found]);
      }
    }
  }

  #readAudiences(audiences: NonNullable<CompanyProfile["audiences"]>, kind: AudienceKind): void {
    const slots = this.#ofAudiences.get(kind) ?? [];
    for (let index = 0; index < slots.length; index += 1) {
      const slot = slots[index] as number;
      const answer = audienceAnswers[index];
      if (slot !== none && answer) this.#replace(slot, answerOfKind(audiences, kind, answer, "today"));
    }
  }

  #giveOption(slot: number, option: number): void {
    const value = this.#options[slot]?.[option] as Scalar;
    this.values[slot] = value;
    if (slot >= this.#stepwise.facts.length) return;
    const rows = this.#optionRows[slot] as Int32Array;
    if (rows[option] === unwritten) rows[option] = this.#stepwise.rowOf(slot, value);
    this.#stepwise.giveRow(rows[option] as number);
  }

  #give(slot: number, value: FactValue): void {
    if (slot === none) return;
    this.values[slot] = value;
    if (slot < this.#stepwise.facts.length) this.#stepwise.give(slot, value);
  }

  /** Puts an answer in the place of what all profiles with such a list begin with. */
  #replace(slot: number, value: FactValue | undefined): void {
    if (slot === none) return;
    this.values[slot] = value;
    if (slot < this.#stepwise.facts.length) this.#stepwise.replace(slot, value);
  }
}
