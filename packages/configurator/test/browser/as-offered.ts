import type { CompanyProfile } from "@channelfit/schema";
import { entryName, type FormField, type FormOption } from "../../src/field.ts";
import { profileForm } from "../../src/profile-form.ts";

/** A profile with the entries of its lists in the order of the page, which is the order in which keys reach them. */
export function asOffered(profile: CompanyProfile): CompanyProfile {
  const { fields } = profileForm();
  return Object.fromEntries(Object.entries(profile).map(([key, value]) => [key, ordered(value, fields.get(key))])) as never;
}

function ordered(value: unknown, field: FormField | undefined): unknown {
  if (!field || field.kind === "texts" || value === null || typeof value !== "object") return value;
  if (field.kind === "choices" && Array.isArray(value)) return sorted(value, field.options, (entry) => entry);
  if (!Array.isArray(value)) return orderedWithin(value, field);
  const naming = entryName(field);
  const key = naming?.path.split(".").at(-1) ?? "";
  const entries: unknown[] = value.map((entry) => orderedWithin(entry, field));
  return sorted(entries, naming?.options ?? [], (entry) => Reflect.get(entry as object, key));
}

function orderedWithin(value: object, { path, kind, fields }: FormField): object {
  const prefix = kind === "entries" ? `${path}[].` : `${path}.`;
  const fieldOf = (key: string) => fields.find((field) => field.path === prefix + key);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, ordered(inner, fieldOf(key))]));
}

function sorted(values: readonly unknown[], options: readonly FormOption[], nameOf: (value: unknown) => unknown): unknown[] {
  const place = (value: unknown) => options.findIndex((option) => option.value === nameOf(value));
  return [...values].sort((a, b) => place(a) - place(b));
}
