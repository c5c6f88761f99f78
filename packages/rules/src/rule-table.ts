import type { Share } from "./bound-rules.ts";
import type { Prepared } from "./prepare.ts";

/** What the rules do, as numbers by their position, for passes over many of them. */
export interface RuleTable {
  /** Position of the network a rule speaks for or against, -1 for any other rule. */
  readonly network: Int16Array;
  /** Position of the criterion it moves, or switches on; -1 where that is no criterion of the fit. */
  readonly criterion: Int16Array;
  /** Strength from -1 to 1 before shares; 0 for any other rule. */
  readonly strength: Float64Array;
  /** Whether a rule switches its criterion on. */
  readonly switches: Uint8Array;
  /** Positions of the rules that take a network out of the choice whatever its fit: exclusions, and tasks that come first. */
  readonly bars: readonly number[];
  /** Each list entry whose share scales a strength, once. */
  readonly shares: readonly Share[];
  /** Positions among the shares of those that scale a rule. */
  readonly sharesOf: readonly (readonly number[])[];
}

const tables = new WeakMap<Prepared, RuleTable>();

/** The table of prepared rules, made at first use. */
export function ruleTableOf(prepared: Prepared): RuleTable {
  const known = tables.get(prepared);
  if (known) return known;
  const table = newTable(prepared);
  tables.set(prepared, table);
  return table;
}

function newTable({ knowledge, ruleCount, ruleAt }: Prepared): RuleTable {
  const networks = new Map<string, number>(knowledge.networks.map(({ id }, position) => [id, position]));
  const criteria = new Map(fitCriteria(knowledge).map(({ id }, position) => [id, position]));
  const table = {
    network: new Int16Array(ruleCount).fill(-1),
    criterion: new Int16Array(ruleCount).fill(-1),
    strength: new Float64Array(ruleCount),
    switches: new Uint8Array(ruleCount),
  };
  const shares = new Map<string, { readonly place: number; readonly share: Share }>();
  const placeOf = (share: Share): number => {
    const key = `${share.fact} ${share.entry}`;
    const entry = shares.get(key) ?? { place: shares.size, share };
    shares.set(key, entry);
    return entry.place;
  };
  const sharesOf: number[][] = [];
  const bars: number[] = [];
  const hubs = new Set<string>(knowledge.networks.filter(({ role }) => role === "hub").map(({ id }) => id));
  for (let position = 0; position < ruleCount; position += 1) {
    const { rule, binding, strength, shares: own } = ruleAt(position);
    sharesOf.push(own.map(placeOf));
    const { event } = rule;
    if (event.type === "exclude" || (event.type === "task" && !hubs.has(binding.network ?? ""))) bars.push(position);
    if (event.type === "criterion") table.switches[position] = 1;
    else if (event.type !== "for" && event.type !== "against") continue;
    table.criterion[position] = criteria.get(event.params.criterion) ?? -1;
    table.network[position] = networks.get(binding.network ?? "") ?? -1;
    table.strength[position] = strength;
  }
  return { ...table, bars, shares: Array.from(shares.values(), ({ share }) => share), sharesOf };
}

/** The criteria the fit is made of, in their order. */
export function fitCriteria({ criteria }: Prepared["knowledge"]): Prepared["knowledge"]["criteria"] {
  return criteria.filter(({ part }) => part === "fit");
}
