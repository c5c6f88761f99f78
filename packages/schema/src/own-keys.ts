/** A list whose entries each have a value of their own for some keys. JSON Schema cannot say this. */
interface ListWithOwnKeys {
  readonly path: readonly string[];
  /** Name of the definition of its entries. */
  readonly entry: string;
  readonly keys: readonly string[];
}

/** Lists in which a goal, a rank, a channel or a network stands only once. */
export const listsWithOwnKeys: readonly ListWithOwnKeys[] = [
  { path: ["goals"], entry: "GoalChoice", keys: ["id", "priority"] },
  { path: ["integration", "channels"], entry: "ExistingChannel", keys: ["kind"] },
  { path: ["strategy", "excluded"], entry: "Exclusion", keys: ["network"] },
];

/** Keys of which every entry of a list has its own, by the reference to what an entry is. */
export function ownKeysOf(reference: string | undefined): readonly string[] {
  return listsWithOwnKeys.find(({ entry }) => reference === `#/$defs/${entry}`)?.keys ?? [];
}
