import { pack as generated } from "../generated/packs/de-legal.ts";
import type { Pack } from "../pack.ts";

/**
 * Notes for companies in Germany on imprint, privacy, pictures of people, minimum ages and the labelling of advertising, each with
 * its source and the day it was read. No legal advice. Add it by `extendKnowledge(builtIn, pack)`.
 */
export const pack: Pack = generated;
