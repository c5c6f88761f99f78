import type { CompanyProfile, GateResult, NetworkId, ReadinessStatus, Verdict } from "@channelfit/schema";
import type { Facts, FactValue } from "../engine/conditions.ts";
import type { Fired } from "../engine/evaluator.ts";
import { findingsOf } from "../findings.ts";
import { type Knowledge, parameterTable } from "../knowledge.ts";
import type { Prepared } from "../prepare.ts";
import { isHeldBack } from "../stages/choice.ts";
import { gates, statusOf } from "../stages/gates.ts";
import { type Choice, type Choosable, choose, noPortfolio } from "../stages/portfolio.ts";
import { judge } from "../stages/verdicts.ts";
import { FiredTable, maskOf } from "./fired-table.ts";
import { FitTable, type RulesAtStake } from "./fit-table.ts";

/** Outcomes that decide the status of a company. */
const ofStatus: ReadonlySet<string> = new Set(["gate", "status"]);

/** Facts the choice of networks and the verdicts read besides the rules, without those of existing profiles. */
const readByChoice = [
  "goals.ids",
  "audiences.kinds",
  "company.sizeClass",
  "d.hoursAfterReserve",
  "resources.hoursPerWeek",
  "integration.sharedResources",
];

/** Facts the choice of networks and the verdicts read besides the rules. */
export function factsOfChoice({ networks }: Pick<Knowledge, "networks">): string[] {
  return [...readByChoice, ...networks.map(({ id }) => `presence.${id}.intent`)];
}

/** A company after some changes: what differs, and which rules fire. */
export interface Variant {
  readonly profile: () => CompanyProfile;
  readonly differing: Facts;
  readonly fired: Fired;
}

interface Readiness {
  readonly gates: GateResult[];
  readonly status: ReadinessStatus;
}

/** The facts a choice reads, as some variants have them, and the choices made by them: for sets of rules, and for fits. */
interface ChoicesOf {
  readonly facts: Facts;
  readonly byRules: FiredTable<Choice>;
  readonly byFits: Map<string, Choice>;
}

/**
 * Says how high many variants of one company stand, or one network for them. Only what decides that is worked out, by the stages
 * of the report, and nothing twice.
 */
export class Standings {
  readonly #prepared: Prepared;
  readonly #network: NetworkId | undefined;
  readonly #fits: FitTable;
  readonly #facts: Facts;
  readonly #choiceFacts: ReadonlySet<string>;
  readonly #statusNow: number;
  readonly #readiness: FiredTable<Readiness>;
  readonly #choices = new Map<string, ChoicesOf>();
  /** What stands in place of a choice: one that is held back, and one that does not concern the network. */
  readonly #heldBack: Choice;
  readonly #unconcerned: Choice;
  readonly #levels: Readonly<Record<string, number>>;

  /** @param network the network; the status of the company where absent */
  constructor(prepared: Prepared, facts: Facts, rules: RulesAtStake, now: ReadinessStatus, network: NetworkId | undefined) {
    this.#prepared = prepared;
    this.#facts = facts;
    this.#network = network;
    this.#readiness = new FiredTable(maskOf(rules.open.filter((position) => ofStatus.has(prepared.outcomeAt(position) ?? ""))));
    this.#fits = new FitTable(prepared, facts, rules);
    this.#choiceFacts = new Set(factsOfChoice(prepared.knowledge));
    const portfolio = noPortfolio(facts);
    this.#heldBack = { portfolio, leftOut: new Map() };
    this.#unconcerned = { portfolio: { ...portfolio, method: "exact" }, leftOut: new Map() };
    this.#statusNow = this.#statusLevel(now);
    this.#levels = parameterTable(prepared.knowledge, network === undefined ? "statusOrder" : "verdictOrder");
  }

  /** The best level there is. */
  get best(): number {
    return Math.max(...Object.values(this.#levels));
  }

  /** How high the company, or the network, stands in a variant; undefined where the company would be less ready than it is. */
  level(variant: Variant): number | undefined {
    const { status } = this.#ready(variant);
    if (this.#statusLevel(status) < this.#statusNow) return undefined;
    return this.#levels[this.#network === undefined ? status : this.#verdict(this.#network, variant)] ?? 0;
  }

  #statusLevel(status: ReadinessStatus): number {
    return parameterTable(this.#prepared.knowledge, "statusOrder")[status] ?? 0;
  }

  #ready({ profile, differing, fired }: Variant): Readiness {
    return this.#readiness.of(fired, () => {
      const { knowledge } = this.#prepared;
      const findings = findingsOf(fired, this.#prepared, { ...this.#facts, ...differing });
      const results = gates(findings, profile(), knowledge);
      return { gates: results, status: statusOf(results, findings, knowledge).status };
    });
  }

  #verdict(network: NetworkId, variant: Variant): Verdict {
    const { knowledge } = this.#prepared;
    const fit = this.#fits.fitOf(network, variant.fired);
    if (!fit) return "unavailable";
    const { gates: results } = this.#ready(variant);
    const choice = this.#choice(fit, results, variant);
    return judge(fit, { profile: variant.profile(), gates: results, choice, knowledge }).verdict;
  }

  /** The choice among all networks; it is made only where the one asked about could come into it. */
  #choice(fit: Choosable, results: readonly GateResult[], { differing, fired }: Variant): Choice {
    const { knowledge } = this.#prepared;
    if (isHeldBack(results, knowledge)) return this.#heldBack;
    if (!this.#fits.couldBeChosen(fit)) return this.#unconcerned;
    let read = "";
    for (const fact of Object.keys(differing)) if (this.#choiceFacts.has(fact)) read += `${fact}=${differing[fact]} `;
    const choices = this.#choices.get(read) ?? {
      facts: this.#readOf(differing),
      byRules: new FiredTable<Choice>(this.#fits.mask),
      byFits: new Map<string, Choice>(),
    };
    this.#choices.set(read, choices);
    return choices.byRules.of(fired, () => {
      const fits = this.#fits.readByChoice(fired);
      const choice = choices.byFits.get(fits) ?? choose(this.#fits.ranked(fired), choices.facts, knowledge);
      choices.byFits.set(fits, choice);
      return choice;
    });
  }

  #readOf(differing: Facts): Facts {
    const read: Record<string, FactValue | undefined> = {};
    for (const fact of this.#choiceFacts) read[fact] = fact in differing ? differing[fact] : this.#facts[fact];
    return read;
  }
}
