import { type Network, pathOf, valueAt } from "@channelfit/schema";
import { type Check, documentsOfKind } from "./context.ts";
import { issueAt } from "./issue.ts";

/** Values of a network that rest on no claim or on several, and claims about nothing. */
export const checkClaims: Check = (context) =>
  documentsOfKind(context, "Network").flatMap(({ file, content }) => {
    const { id, claims } = content;
    const placed = claims.flatMap(({ fields }, position) =>
      fields.map((field, index) => ({ field, path: ["claims", position, "fields", index] })),
    );
    const covering = (value: string) => placed.filter(({ field }) => field === value || value.startsWith(`${field}/`));
    const empty = placed.filter(({ field }) => valueAt(content, pathOf(field, content)) === undefined);
    return [
      ...empty.map(({ field, path }) => issueAt({ file, path }, "claim-about-nothing", { id, field })),
      ...valuesOf(content, placed).flatMap((value) => {
        const [first, second] = covering(value);
        if (!first) return [issueAt({ file, path: pathOf(value, content) }, "claim-missing", { id, field: value })];
        return second ? [issueAt({ file, path: second.path }, "claim-twice", { id, field: value, other: first.field })] : [];
      }),
    ];
  });

/** Ratings and dates rest on claims one by one; other values as a whole, unless a claim looks into them. */
const apart = ["lifecycle", "serves", "audiences", "ages"] as const;
const whole = [
  "operator",
  "functions",
  "tones",
  "formats",
  "searchRelevance",
  "dialogue",
  "hours",
  "cadence",
  "needs",
  "exitSteps",
] as const;

/** Pointers to the values of a network that need a claim. */
function valuesOf(network: Network, claims: readonly { readonly field: string }[]): string[] {
  return [...apart, ...whole].flatMap((key) => {
    const value: unknown = network[key];
    if (value === undefined) return [];
    const isApart = (apart as readonly string[]).includes(key) || claims.some(({ field }) => field.startsWith(`/${key}/`));
    return isApart ? Object.keys(value as object).map((part) => `/${key}/${part}`) : [`/${key}`];
  });
}
