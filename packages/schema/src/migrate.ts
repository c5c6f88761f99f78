import limits from "../limits.json" with { type: "json" };
import builtIn from "../migrations.json" with { type: "json" };
import { fields } from "./generated/fields.ts";
import type { Localized } from "./generated/types.ts";
import { fill } from "./language.ts";
import { fieldPathOf, type Path, pointerOf } from "./pointer.ts";
import { messageOf } from "./words.ts";

/** One change a migration made. */
export interface MigrationChange {
  readonly code: "renamed-id" | "version-raised" | "moved-field";
  /** JSON pointer of the place in the migrated profile. */
  readonly pointer: string;
  readonly from: string;
  readonly to: string;
  /** The change as a sentence. */
  readonly says: Localized;
}

/** Renamed ids and moved fields, oldest version first. */
export interface Migrations {
  /** The version profiles are raised to. */
  readonly current: string;
  /** Former id of a network -> today's id. */
  readonly renamedNetworks: Readonly<Record<string, string>>;
  /** Fields that a version moved; paths with dots, for fields outside lists. */
  readonly versions: readonly { readonly from: string; readonly moves: Readonly<Record<string, string>> }[];
}

type Json = Record<string, unknown>;

const networkFields = new Set(
  fields.flatMap(({ path, kind, vocabulary }) =>
    vocabulary === "NetworkId" || vocabulary === "ContactPoint" ? [kind === "list" ? `${path}[]` : path] : [],
  ),
);

/**
 * Turns a profile of an older version, or with former ids, into today's shape. The given value is left as it is;
 * what is no object comes back unchanged. Validate the result: a migration does not check.
 */
export function migrateProfile(data: unknown, migrations: Migrations = builtIn): { value: unknown; changes: MigrationChange[] } {
  if (data === null || typeof data !== "object" || Array.isArray(data)) return { value: data, changes: [] };
  const changes: MigrationChange[] = [];
  const moved = moveFields(data as Json, migrations, changes);
  const value = rename(moved, [], migrations.renamedNetworks, changes) as Json;
  const { schemaVersion } = value;
  if (typeof schemaVersion === "string" && isOlder(schemaVersion, migrations.current)) {
    changes.push(change("version-raised", ["schemaVersion"], schemaVersion, migrations.current));
    return { value: { ...value, schemaVersion: migrations.current }, changes };
  }
  return { value, changes };
}

function change(code: MigrationChange["code"], path: Path, from: string, to: string): MigrationChange {
  return { code, pointer: pointerOf(path), from, to, says: fill(messageOf(code), { from, to }) };
}

function moveFields(profile: Json, { versions }: Migrations, changes: MigrationChange[]): Json {
  const version = typeof profile.schemaVersion === "string" ? profile.schemaVersion : undefined;
  let result = profile;
  for (const { from, moves } of versions) {
    if (version !== undefined && isOlder(from, version)) continue;
    for (const [source, target] of Object.entries(moves)) {
      const value = source.split(".").reduce<unknown>((node, key) => (isObject(node) ? node[key] : undefined), result);
      if (value === undefined) continue;
      result = withValue(withValue(result, source.split("."), undefined), target.split("."), value);
      changes.push(change("moved-field", target.split("."), source, target));
    }
  }
  return result;
}

/** A copy with one value set, or removed when it is undefined. */
function withValue(node: Json, [key = "", ...rest]: readonly string[], value: unknown): Json {
  if (rest.length > 0) {
    const child = node[key];
    return { ...node, [key]: withValue(isObject(child) ? child : {}, rest, value) };
  }
  const { [key]: _removed, ...others } = node;
  return value === undefined ? others : { ...node, [key]: value };
}

function rename(value: unknown, path: Path, renamed: Migrations["renamedNetworks"], changes: MigrationChange[]): unknown {
  if (typeof value === "string" && networkFields.has(fieldPathOf(path))) {
    const today = Object.hasOwn(renamed, value.toLowerCase()) ? renamed[value.toLowerCase()] : undefined;
    if (today === undefined) return value;
    changes.push(change("renamed-id", path, value, today));
    return today;
  }
  if (path.length > limits.maxDepth) return value;
  if (Array.isArray(value)) return value.map((entry, position) => rename(entry, [...path, position], renamed, changes));
  if (!isObject(value) || path[0] === "extensions") return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, rename(child, [...path, key], renamed, changes)]));
}

function isObject(value: unknown): value is Json {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

function isOlder(version: string, than: string): boolean {
  const [left, right] = [version, than].map((text) => text.split(".").map(Number));
  for (const position of [0, 1, 2]) {
    const difference = (left?.[position] ?? 0) - (right?.[position] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
