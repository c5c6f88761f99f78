const asked = Number(process.env.CHANNELFIT_RUNS);
const isAsked = Number.isInteger(asked) && asked > 0;

/** How many examples a property is tried on: as the test says, or as CHANNELFIT_RUNS asks. */
export function runs(usually: number): { readonly numRuns: number } {
  return { numRuns: isAsked ? asked : usually };
}

/** How long a property may take, in milliseconds; as long as it likes when CHANNELFIT_RUNS asks for more of it. */
export const patience = { timeout: isAsked ? 0 : 120_000 };
