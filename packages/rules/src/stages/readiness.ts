import type { CompanyProfile, Dimension, DimensionScore, Driver } from "@channelfit/schema";
import { valueAt } from "@channelfit/schema/vocabulary";
import { order, parameter } from "../knowledge.ts";
import type { ReportKnowledge } from "../report-knowledge.ts";
import { round } from "./fit.ts";

/** Readiness by dimension: the mean of the answered fields, 0 to 4. Unanswered fields do not count. */
export function readiness(profile: CompanyProfile, knowledge: ReportKnowledge): DimensionScore[] {
  return knowledge.dimensions.map(({ id, fields }): DimensionScore => {
    const drivers = fields.flatMap((field): Driver[] => {
      const score = scoreOf(profile, field);
      return score === undefined ? [] : [{ field: field.field, score }];
    });
    const score = drivers.length > 0 ? round(drivers.reduce((sum, driver) => sum + driver.score, 0) / drivers.length, 2) : null;
    return {
      dimension: id,
      score,
      answered: drivers.length,
      fields: fields.length,
      drivers: drivers.sort((a, b) => a.score - b.score || order(a.field, b.field)),
      changeEffort: effortOf(score, knowledge),
    };
  });
}

function scoreOf(profile: CompanyProfile, { field, scores }: Dimension["fields"][number]): number | undefined {
  const answer = valueAt(profile, field.split("."));
  if (answer === undefined || answer === "unknown") return undefined;
  if (scores && Object.hasOwn(scores, String(answer))) return scores[String(answer)];
  return typeof answer === "number" && !scores ? answer : undefined;
}

function effortOf(score: number | null, knowledge: ReportKnowledge): DimensionScore["changeEffort"] {
  if (score === null) return "unknown";
  if (score >= parameter(knowledge, "changeEffortMinimal")) return "minimal";
  return score >= parameter(knowledge, "changeEffortModerate") ? "moderate" : "fundamental";
}
