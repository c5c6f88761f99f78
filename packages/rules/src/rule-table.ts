import type { NetworkId } from "@channelfit/schema";
import type { Share } from "./bound-rules.ts";
import { type RuleGroup, ruleGroup } from "./engine/rule-group.ts";
import { readByShare } from "./findings.ts";
import type { Prepared } from "./prepare.ts";

/** What the rules do to the fit and the choice, sorted for passes over many answers. */
export interface RuleTable {
  readonly networks: ReadonlyMap<NetworkId, NetworkRules>;
  /** The rules that make a criterion of the fit count, in the order of the criteria. */
  readonly switches: readonly RuleGroup[];
  /** Each list entry whose share scales a strength, once. */
  readonly shares: readonly Share[];
  /** Facts the shares are worked out from. */
  readonly readByShares: ReadonlySet<string>;
}

/** The rules about one network. */
interface NetworkRules {
  /** Those that speak for or against it, in the order of their positions. */
  readonly moves: readonly Move[];
  /** The same as a group. */
  readonly moving: RuleGroup;
  /** Positions of those that take it out of the choice whatever its fit: exclusions, and tasks that come first. */
  readonly bars: readonly number[];
}

/** A rule that moves a criterion of the fit. */
export interface Move {
  readonly position: number;
  /** Position of the criterion. */
  readonly criterion: number;
  /** From -1 to 1, before shares. */
  readonly strength: number;
  /** Positions among the shares of those that scale it. */
  readonly shares: readonly number[];
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

function newTable({ knowledge, ruleCount, eventAt, networkAt, strengthAt, sharesAt }: Prepared): RuleTable {
  const criteria = new Map(fitCriteria(knowledge).map(({ id }, position) => [id, position]));
  const switches = [...criteria].map((): number[] => []);
  const networks = new Map(
    knowledge.networks.map(({ id, role }) => [id, { role, moves: [] as Move[], bars: [] as number[] }] as const),
  );
  const shares = distinctShares();
  for (let position = 0; position < ruleCount; position += 1) {
    const event = eventAt(position);
    if (event?.type === "criterion") switches[criteria.get(event.params.criterion) ?? -1]?.push(position);
    const bound = networkAt(position);
    const about = bound && networks.get(bound);
    if (!event || !about) continue;
    if (event.type === "exclude" || (event.type === "task" && about.role !== "hub")) about.bars.push(position);
    if (event.type !== "for" && event.type !== "against") continue;
    const criterion = criteria.get(event.params.criterion);
    const strength = strengthAt(position);
    if (criterion === undefined || strength === 0) continue;
    about.moves.push({ position, criterion, strength, shares: sharesAt(position).map(shares.placeOf) });
  }
  return {
    networks: new Map(
      [...networks].map(([id, { moves, bars }]) => [
        id,
        { moves, bars, moving: ruleGroup(moves.map(({ position }) => position)) },
      ]),
    ),
    switches: switches.map(ruleGroup),
    shares: shares.values,
    readByShares: new Set(shares.values.flatMap(readByShare)),
  };
}

/** Collects shares, equal ones once. */
function distinctShares(): { readonly values: Share[]; readonly placeOf: (share: Share) => number } {
  const values: Share[] = [];
  const places = new Map<string, number>();
  return {
    values,
    placeOf(share) {
      const key = `${share.fact} ${share.entry}`;
      const place = places.get(key) ?? values.push(share) - 1;
      places.set(key, place);
      return place;
    },
  };
}

/** The criteria the fit is made of, in their order. */
export function fitCriteria({ criteria }: Prepared["knowledge"]): Prepared["knowledge"]["criteria"] {
  return criteria.filter(({ part }) => part === "fit");
}
