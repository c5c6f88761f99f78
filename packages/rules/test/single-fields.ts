import { type CompanyProfile, fields } from "@channelfit/schema";

/** Fields that are answered once, not for each entry of a list. */
export const singleFields = fields.flatMap(({ path, kind }) => (kind === "group" || /\[\]|\*|^[^.]+$/.test(path) ? [] : [path]));

/** A company before it answered one field. */
export function without(field: string, company: CompanyProfile): CompanyProfile {
  const before = structuredClone(company);
  const keys = field.split(".");
  const last = keys.pop() ?? "";
  const group = keys.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], before);
  if (group !== null && typeof group === "object") delete (group as Record<string, unknown>)[last];
  return before;
}
