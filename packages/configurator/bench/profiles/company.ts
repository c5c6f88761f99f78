import type { CompanyProfile } from "@channelfit/schema";
import { answersOf } from "./answers.ts";
import { random } from "./random.ts";
import { sectionsOf } from "./sections.ts";
import sectors from "./sectors.json" with { type: "json" };
import sizes from "./sizes.json" with { type: "json" };

/**
 * An invented but believable company: sector and size as common as among small firms, answers that fit both and each other, and as
 * many of them as somebody of its diligence would give. The same seed and position give the same company on every machine.
 * @param position place in the list, from 0
 */
export function companyAt(seed: number, position: number): CompanyProfile {
  const chance = random(seed, position);
  const sector = chance.weighted(sectors);
  const size = chance.weighted(sizes);
  const answers = answersOf(chance);
  const sections = sectionsOf({ sector, size, position, ...answers });
  return {
    schemaVersion: "1.0.0",
    assessedAt: `2026-${String(chance.between(1, 11)).padStart(2, "0")}-${String(chance.between(1, 28)).padStart(2, "0")}`,
    assessedBy: chance.pick(["owner", "executive", "marketing", "consultant"]),
    locale: chance.chance(0.85) ? "de" : "en",
    ...sections,
  } as CompanyProfile;
}
