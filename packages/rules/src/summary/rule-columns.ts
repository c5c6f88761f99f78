import type { Share } from "../bound-rules.ts";
import type { Finding } from "../findings.ts";
import type { Prepared, PreparedRule } from "../prepare.ts";

/** What a summary does with a rule that fires. */
export const uses = {
  unseen: 0,
  nothing: 1,
  moves: 2,
  opposes: 3,
  criterion: 4,
  risk: 5,
  gate: 6,
  status: 7,
  exclude: 8,
  task: 9,
};

const useOf: Readonly<Record<string, number>> = {
  for: uses.moves,
  against: uses.opposes,
  criterion: uses.criterion,
  risk: uses.risk,
  gate: uses.gate,
  status: uses.status,
  exclude: uses.exclude,
  task: uses.task,
};

/**
 * What a summary needs of the rules, column by column, because hundreds of them fire for each profile. A row is filled in when its
 * rule is first seen.
 */
export class RuleColumns {
  readonly use: Uint8Array;
  /** Position of the network; -1 where the rule is bound to none. */
  readonly network: Int16Array;
  /** Position of the criterion; -1 where the rule has none. */
  readonly criterion: Int16Array;
  /** From 0 to 1, before shares; negative for what speaks against. */
  readonly strength: Float64Array;
  /** Weight of the criterion. */
  readonly weight: Float64Array;
  /** Where the shares of a rule begin and end in `shareList`. */
  readonly shareStart: Int32Array;
  readonly shareEnd: Int32Array;
  /** Positions in `shares`. */
  readonly shareList: number[] = [];
  /** The shares that rules have. */
  readonly shares: Share[] = [];
  readonly #prepared: Prepared;
  readonly #networks: ReadonlyMap<string, number>;
  readonly #criteria: ReadonlyMap<string, number>;
  readonly #findings: Finding[] = [];
  readonly #sharePositions = new Map<string, number>();

  constructor(prepared: Prepared) {
    const { ruleCount, knowledge } = prepared;
    this.#prepared = prepared;
    this.#networks = new Map(knowledge.networks.map(({ id }, position) => [id, position]));
    this.#criteria = new Map(knowledge.criteria.map(({ id }, position) => [id, position]));
    this.use = new Uint8Array(ruleCount);
    this.network = new Int16Array(ruleCount);
    this.criterion = new Int16Array(ruleCount);
    this.strength = new Float64Array(ruleCount);
    this.weight = new Float64Array(ruleCount);
    this.shareStart = new Int32Array(ruleCount);
    this.shareEnd = new Int32Array(ruleCount);
  }

  /** Fills in a row. @returns what the rule is used for */
  see(position: number): number {
    const { rule, binding, strength, shares } = this.ruleAt(position);
    const { event } = rule;
    const criterion = "criterion" in event.params ? event.params.criterion : "";
    const column = this.#criteria.get(criterion) ?? -1;
    const use = useOf[event.type] ?? uses.nothing;
    this.use[position] = use;
    this.network[position] = this.#networks.get(binding.network ?? "") ?? -1;
    this.criterion[position] = column;
    this.strength[position] = strength;
    this.weight[position] = this.#prepared.knowledge.criteria[column]?.weight ?? 0;
    this.shareStart[position] = this.shareList.length;
    for (const share of shares) this.shareList.push(this.#shareAt(share));
    this.shareEnd[position] = this.shareList.length;
    return use;
  }

  /** The rule at a position. */
  ruleAt(position: number): PreparedRule {
    return this.#prepared.ruleAt(position);
  }

  /** The rule as a finding; its words are not filled in. */
  findingAt(position: number): Finding {
    this.#findings[position] ??= this.#findingOf(this.ruleAt(position));
    return this.#findings[position];
  }

  #findingOf(rule: PreparedRule): Finding {
    return { rule, params: rule.rule.event.params, reason: rule.reason } as Finding;
  }

  #shareAt(share: Share): number {
    const key = `${share.fact} ${share.entry}`;
    const position = this.#sharePositions.get(key) ?? this.shares.push(share) - 1;
    this.#sharePositions.set(key, position);
    return position;
  }
}
