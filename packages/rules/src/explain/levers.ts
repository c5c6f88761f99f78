import type { CompanyProfile, FactValue, FieldChange, Lever, NetworkId } from "@channelfit/schema";
import { fields } from "@channelfit/schema/vocabulary";
import { type Knowledge, order } from "../knowledge.ts";
import { isObject } from "./json-object.ts";

type Value = string | number;

/** A place in a profile that a lever can move, with what stands there. */
interface Place {
  readonly pointer: string;
  readonly value: unknown;
  readonly network?: NetworkId;
}

/** Every single change the company could make, least effort first. Of a list of networks only the one asked about is released. */
export function singleChanges(
  profile: CompanyProfile,
  { levers }: Pick<Knowledge, "levers">,
  network?: NetworkId,
): FieldChange[] {
  const changes = levers.flatMap((lever) =>
    placesOf(profile, lever.field).flatMap((place) =>
      moves(lever, place, network).map(
        ({ to, steps }): FieldChange => ({
          field: lever.field,
          pointer: lever.move === "release" ? place.pointer.slice(0, place.pointer.lastIndexOf("/")) : place.pointer,
          ...(place.network && { network: place.network }),
          from: answerOf(place.value),
          to,
          effort: lever.effort * steps,
        }),
      ),
    ),
  );
  return changes.sort((a, b) => a.effort - b.effort || order(keyOf(a), keyOf(b)));
}

/** What tells one change from another. */
export function keyOf({ pointer, to }: Pick<FieldChange, "pointer" | "to">): string {
  return `${pointer} ${JSON.stringify(to)}`;
}

/** Where a field stands: once, or once for every entry of its list. */
function placesOf(profile: CompanyProfile, field: string): Place[] {
  const [path = "", inner] = field.split("[].");
  const keys = path.split(".");
  const value = keys.reduce<unknown>((node, key) => (isObject(node) ? node[key] : undefined), profile);
  const pointer = `/${keys.join("/")}`;
  if (inner === undefined) return [{ pointer, value }];
  if (!Array.isArray(value)) return [];
  return value.filter(isObject).map((entry, index): Place => {
    const network = entry.network as NetworkId | undefined;
    return { pointer: `${pointer}/${index}/${inner}`, value: entry[inner], ...(network && { network }) };
  });
}

function moves(
  lever: Lever,
  { value, network: of }: Place,
  network: NetworkId | undefined,
): { readonly to: FactValue | null; readonly steps: number }[] {
  const values = lever.values ?? optionsOf(lever.field);
  const present = answerOf(value);
  if (lever.from && present !== null && !lever.from.some((entry) => entry === present)) return [];
  switch (lever.move) {
    case "release":
      return of === network && network !== undefined ? [{ to: null, steps: 1 }] : [];
    case "add": {
      if (!Array.isArray(value)) return [];
      const own = value as Value[];
      return values.filter((entry) => !own.includes(entry)).map((entry) => ({ to: [...own, entry], steps: 1 }));
    }
    case "choose":
      return values.filter((entry) => entry !== value).map((entry) => ({ to: entry, steps: 1 }));
    case "raise":
      return later(values, value).map((to, index) => ({ to, steps: index + 1 }));
  }
}

/** Values that come after the present one; an open answer counts as the least. */
function later(values: readonly Value[], value: unknown): readonly Value[] {
  if (typeof value === "number") return values.filter((entry) => typeof entry === "number" && entry > value);
  return values.slice(Math.max(0, values.indexOf(value as Value)) + 1);
}

function optionsOf(path: string): readonly Value[] {
  return fields.find((field) => field.path === path)?.options ?? [];
}

function answerOf(value: unknown): FactValue | null {
  return value === undefined || value === "unknown" ? null : (value as FactValue);
}

/** The two as one change where both add to the same list; undefined where both are about the same answer and exclude each other. */
export function together(one: FieldChange, other: FieldChange): readonly FieldChange[] | undefined {
  if (one.pointer !== other.pointer) return [one, other];
  if (!Array.isArray(one.to) || !Array.isArray(other.to)) return undefined;
  const to = [...one.to, ...other.to.filter((entry) => !(one.to as unknown[]).includes(entry))];
  return [{ ...one, to, effort: one.effort + other.effort }];
}

/**
 * The profile with some answers changed; the given one stays as it is.
 * @param changes as in `ChangeOption.changes`
 */
export function withChanges(profile: CompanyProfile, changes: readonly FieldChange[]): CompanyProfile {
  return changes.reduce<unknown>(
    (node, { pointer, to }) => changed(node, pointer.split("/").slice(1), to),
    profile,
  ) as CompanyProfile;
}

function changed(node: unknown, [key = "", ...rest]: readonly string[], to: FactValue | null): unknown {
  if (Array.isArray(node)) {
    const index = Number(key);
    if (to === null && rest.length === 0) return node.filter((_, position) => position !== index);
    return node.map((entry, position) => (position === index ? changed(entry, rest, to) : entry));
  }
  const own = isObject(node) ? node : {};
  return { ...own, [key]: rest.length === 0 ? to : changed(own[key], rest, to) };
}
