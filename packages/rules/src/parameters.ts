import type { ParameterValue } from "./report-knowledge.ts";

/** A value that holds the parameters of a knowledge. */
interface WithParameters {
  readonly parameters: Readonly<Record<string, ParameterValue>>;
}

/** A number of the parameters. @throws Error when the knowledge has no such number: a mistake of its author. */
export function parameter({ parameters }: WithParameters, id: string): number {
  const value = parameters[id]?.value;
  if (typeof value !== "number") throw new Error(`the knowledge has no number "${id}" among its parameters`);
  return value;
}

/** A list of numbers of the parameters. @throws Error when there is none. */
export function parameterList({ parameters }: WithParameters, id: string): readonly number[] {
  const value = parameters[id]?.value;
  if (!Array.isArray(value)) throw new Error(`the knowledge has no list "${id}" among its parameters`);
  return value;
}

/** Numbers by key of the parameters. @throws Error when there are none. */
export function parameterTable({ parameters }: WithParameters, id: string): Readonly<Record<string, number>> {
  const value = parameters[id]?.value;
  if (value === undefined || typeof value === "number" || Array.isArray(value)) {
    throw new Error(`the knowledge has no table "${id}" among its parameters`);
  }
  return value;
}

/** Keys of a table of places, in the order of their places. */
export function keysByPlace(table: Readonly<Record<string, number>>): string[] {
  return Object.keys(table).sort((a, b) => (table[a] ?? 0) - (table[b] ?? 0));
}
