import type { Network } from "@channelfit/schema";

type WithClaims = Pick<Network, "claims">;

/** Months that were worked out at build time, by the network; to find them again would take reading all claims. */
const known = new WeakMap<WithClaims, string>();

/** The first month in which a claim about a network is due for review, as `2028-11`; empty for one without claims. */
export function firstReviewOf(network: WithClaims): string {
  return known.get(network) ?? network.claims.map(({ reviewBy }) => reviewBy).sort()[0] ?? "";
}

/** Gives a network with the first month in which one of its claims is due. */
export function reviewedFirst<Entry extends WithClaims>(network: Entry, month: string | undefined): Entry {
  if (month !== undefined) known.set(network, month);
  return network;
}
