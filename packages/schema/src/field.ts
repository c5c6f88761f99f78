/** What a field holds. `level` is 0 to 4 or "unknown"; `map` is an object with free keys. */
export type FieldKind = "level" | "choice" | "text" | "integer" | "number" | "date" | "list" | "group" | "map";

/** One field of the profile, read off the schema. */
export interface Field {
  /** Path with `[]` for the entries of a list and `*` for free keys, such as `goals[].id`. */
  readonly path: string;
  readonly kind: FieldKind;
  /** What the entries of a list are. */
  readonly entries?: FieldKind;
  readonly required?: boolean;
  /** Allowed values of a choice, or of the entries of a list of choices. */
  readonly options?: readonly (string | number)[];
  /** Name of the shared list the options come from. */
  readonly vocabulary?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  /** A value of the right form, where there is a pattern. */
  readonly example?: string;
  readonly description?: string;
}
