/** Exit codes of the command line. */
export const exitCodes = { fine: 0, invalidInput: 1, usage: 2, interrupted: 130 } as const;
