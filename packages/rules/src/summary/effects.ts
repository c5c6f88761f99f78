import type { Share } from "../bound-rules.ts";
import type { Knowledge } from "../knowledge.ts";
import type { RuleBundle } from "./summary-rules.ts";

/** What groups of rules do to the fit of networks, column by column: hundreds of effects are added up for each profile. */
export interface Effects {
  /** Where the effects of each group begin; those of the last one end where the list does. */
  readonly starts: Int32Array;
  /** By group: position of the list of shares that lessen its strengths. */
  readonly shares: Int32Array;
  readonly shareLists: readonly (readonly Share[])[];
  /** By effect: place of its rule among all rules, which are sorted by name. */
  readonly places: Int32Array;
  /** Position of the network. */
  readonly networks: Int32Array;
  /** Position of the group. */
  readonly groups: Int32Array;
  /**
   * Position of the value it moves: those of a network stand in a row, one for each criterion and one behind the last for rules about
   * no criterion of the knowledge.
   */
  readonly cells: Int32Array;
  /** From -1 to 1, before shares. */
  readonly strengths: Float64Array;
  /** Most effects that can come together on one network. */
  readonly mostOfNetwork: number;
}

/** The effects of groups of rules for or against networks. */
export function effectsOf(groups: readonly RuleBundle[], { networks, criteria }: Knowledge): Effects {
  const positions = new Map<string, number>(networks.map(({ id }, position) => [id, position]));
  const columns = new Map<string, number>(criteria.map(({ id }, column) => [id, column]));
  const keys = new Map<string, number>();
  const shareLists: (readonly Share[])[] = [];
  const listOf = ({ rules: [first] }: RuleBundle): number => {
    const list = first?.rule.shares ?? [];
    const key = JSON.stringify(list);
    const known = keys.get(key) ?? shareLists.push(list) - 1;
    keys.set(key, known);
    return known;
  };
  const starts = [0];
  const effects: { place: number; group: number; network: number; cell: number; strength: number }[] = [];
  for (const [group, { rules }] of groups.entries()) {
    for (const { place, rule } of rules) {
      const { event } = rule.rule;
      const network = positions.get(rule.network ?? "");
      if (network === undefined || (event.type !== "for" && event.type !== "against")) continue;
      const column = columns.get(event.params.criterion) ?? criteria.length;
      effects.push({ place, group, network, cell: network * (criteria.length + 1) + column, strength: rule.strength });
    }
    starts.push(effects.length);
  }
  const counts = networks.map(() => 0);
  for (const { network } of effects) counts[network] = (counts[network] ?? 0) + 1;
  return {
    starts: Int32Array.from(starts),
    shares: Int32Array.from(groups, listOf),
    shareLists,
    places: Int32Array.from(effects, ({ place }) => place),
    networks: Int32Array.from(effects, ({ network }) => network),
    groups: Int32Array.from(effects, ({ group }) => group),
    cells: Int32Array.from(effects, ({ cell }) => cell),
    strengths: Float64Array.from(effects, ({ strength }) => strength),
    mostOfNetwork: Math.max(0, ...counts),
  };
}
