import type { Criterion, Network, NetworkId, Prerequisite } from "@channelfit/schema";
import type { Facts } from "../engine/conditions.ts";
import { type Fired, has } from "../engine/evaluator.ts";
import { type Finding, shareOf } from "../findings.ts";
import { order, parameter } from "../knowledge.ts";
import type { Prepared, PreparedRule } from "../prepare.ts";
import { round } from "../stages/fit.ts";
import type { Choosable } from "../stages/portfolio.ts";
import { FiredTable, type Mask, maskOf } from "./fired-table.ts";

/** A rule at its position. */
interface Placed {
  readonly position: number;
  readonly rule: PreparedRule;
}

/** A fit with what the choice reads of it: nothing where the choice does not look at the network. */
interface Fitted {
  readonly choosable: Choosable;
  readonly read: string;
}

/** What decides the fit of one network. */
interface Own {
  readonly network: Network;
  /** Rules for it before those against it, each in the order of their names, as the report adds them up. */
  readonly moves: readonly (Placed & { readonly criterion: string; readonly strength: number })[];
  readonly exclusions: readonly (Placed & { readonly finding: Finding<"exclude"> })[];
  readonly tasks: readonly (Placed & { readonly prerequisite: Prerequisite })[];
  /** What was found, by the rules that need not stay as they are, those of the criteria among them. */
  readonly known: FiredTable<Fitted>;
}

/** Which rules can matter: those that fire in every variant, and those that may. */
export interface RulesAtStake {
  readonly always: Fired;
  readonly open: readonly number[];
}

/** Fits of many variants of one company, as far as the choice of networks reads them. What a network has been found once is kept. */
export class FitTable {
  readonly #prepared: Prepared;
  readonly #criteria: readonly Criterion[];
  readonly #active: readonly (Placed & { readonly criterion: string })[];
  readonly #own: ReadonlyMap<NetworkId, Own>;
  /** All rules that fits rest on. */
  readonly mask: Mask;

  /** @param facts those of the company; the answers shares are made of are the same in every variant */
  constructor(prepared: Prepared, facts: Facts, { always, open }: RulesAtStake) {
    this.#prepared = prepared;
    this.#criteria = prepared.knowledge.criteria.filter(({ part }) => part === "fit");
    const isOpen = new Set(open);
    const atStake = Array.from({ length: prepared.ruleCount }, (_, position) => position)
      .filter((position) => isOpen.has(position) || has(always, position))
      .filter((position) => readByFit.has(prepared.outcomeAt(position) ?? ""))
      .map((position): Placed => ({ position, rule: prepared.ruleAt(position) }));
    this.#active = atStake.flatMap(({ position, rule }) =>
      rule.rule.event.type === "criterion" ? [{ position, rule, criterion: rule.rule.event.params.criterion }] : [],
    );
    const openCriteria = this.#active.map(({ position }) => position).filter((position) => isOpen.has(position));
    this.#own = new Map(
      prepared.knowledge.networks.map((network) => {
        const about = atStake.filter(({ rule }) => rule.network === network.id);
        const positions = about.map(({ position }) => position).filter((position) => isOpen.has(position));
        return [
          network.id,
          { ...rulesOf(about, facts, prepared), network, known: new FiredTable(maskOf([...openCriteria, ...positions])) },
        ];
      }),
    );
    this.mask = maskOf(open.filter((position) => readByFit.has(prepared.outcomeAt(position) ?? "")));
  }

  /** Fit, exclusions and prerequisites of a network. */
  fitOf(id: NetworkId, fired: Fired): Choosable | undefined {
    const own = this.#own.get(id);
    return own && this.#fitted(own, fired).choosable;
  }

  /** Which networks could be chosen, and how well each of them fits: the same text for the same choice, other facts being equal. */
  readByChoice(fired: Fired): string {
    let read = "";
    for (const own of this.#own.values()) read += this.#fitted(own, fired).read;
    return read;
  }

  /** Fits of all networks in the order of the report. */
  ranked(fired: Fired): Choosable[] {
    return this.#prepared.knowledge.networks
      .flatMap(({ id }) => this.fitOf(id, fired) ?? [])
      .sort((a, b) => (b.fit ?? -1) - (a.fit ?? -1) || order(a.network.id, b.network.id));
  }

  /** Whether the choice looks at a network at all. */
  couldBeChosen({ fit, network, exclusions, prerequisites }: Choosable): boolean {
    const threshold = parameter(this.#prepared.knowledge, "fitThresholdRecommended");
    const prepared = network.role === "hub" || prerequisites.length === 0;
    return fit !== null && fit >= threshold && exclusions.length === 0 && prepared;
  }

  #fitted(own: Own, fired: Fired): Fitted {
    return own.known.of(fired, () => {
      const choosable = this.#fit(own, fired);
      return { choosable, read: this.couldBeChosen(choosable) ? `${own.network.id} ${choosable.fit} ` : "" };
    });
  }

  #fit({ network, moves, exclusions, tasks }: Own, fired: Fired): Choosable {
    const active = new Set(this.#active.filter(({ position }) => has(fired, position)).map(({ criterion }) => criterion));
    const counted = this.#criteria.filter(({ id }) => active.has(id));
    const weight = counted.reduce((sum, criterion) => sum + criterion.weight, 0);
    const moving = moves.filter(({ position }) => has(fired, position));
    const total = counted.reduce((sum, { id, base, weight: own }) => {
      const value = moving.reduce((moved, { criterion, strength }) => (criterion === id ? moved + strength : moved), base);
      return sum + Math.min(1, Math.max(0, value)) * own;
    }, 0);
    return {
      network,
      fit: weight > 0 ? round((total * 100) / weight, 1) : null,
      exclusions: exclusions.filter(({ position }) => has(fired, position)).map(({ finding }) => finding),
      prerequisites: tasks.filter(({ position }) => has(fired, position)).map(({ prerequisite }) => prerequisite),
    };
  }
}

const readByFit: ReadonlySet<string> = new Set(["for", "against", "exclude", "task", "criterion"]);

function rulesOf(about: readonly Placed[], facts: Facts, { knowledge }: Prepared): Pick<Own, "moves" | "exclusions" | "tasks"> {
  const inFit = new Set(knowledge.criteria.filter(({ part }) => part === "fit").map(({ id }) => id));
  const moves = about.flatMap((placed) => {
    const { event } = placed.rule.rule;
    if ((event.type !== "for" && event.type !== "against") || !inFit.has(event.params.criterion)) return [];
    const strength = placed.rule.strength * shareOf(placed.rule, facts, knowledge);
    return [{ ...placed, criterion: event.params.criterion, strength, type: event.type }];
  });
  return {
    moves: [...moves.filter(({ type }) => type === "for"), ...moves.filter(({ type }) => type === "against")],
    exclusions: about.flatMap((placed) => {
      const { event } = placed.rule.rule;
      const { rule } = placed;
      return event.type === "exclude" ? [{ ...placed, finding: { rule, params: event.params, reason: rule.reason } }] : [];
    }),
    tasks: about.flatMap((placed) => {
      const { event } = placed.rule.rule;
      return event.type === "task" ? [{ ...placed, prerequisite: { step: event.params.step, reason: placed.rule.reason } }] : [];
    }),
  };
}
