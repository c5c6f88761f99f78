import type { Report, RiskResult } from "@channelfit/schema";
import { parameter } from "../knowledge.ts";
import { capitalise } from "../words.ts";
import { distinct, type Voice } from "./voice.ts";

/** The risks that matter in full, the others in a line each. */
export function risksSection({ risks }: Report, voice: Voice): string[] {
  if (risks.length === 0) return [];
  const top = parameter(voice.knowledge, "topRisks");
  const others = risks.slice(top);
  return [
    `## ${voice.say("section.risks")}`,
    ...risks.slice(0, top).flatMap((risk) => ["", ...inFull(risk, voice)]),
    ...(others.length > 0
      ? [
          "",
          `### ${voice.say("section.more-risks")}`,
          "",
          ...others.map(
            (risk) => `- ${nameOf(risk, voice)} (${voice.say(`severity.${risk.severity}`)}): ${firstReason(risk, voice)}`,
          ),
        ]
      : []),
  ];
}

function inFull(risk: RiskResult, voice: Voice): string[] {
  const entry = voice.knowledge.risks.find(({ id }) => id === risk.id);
  const reasons = distinct(risk.reasons.map(({ says }) => voice.text(says))).slice(0, parameter(voice.knowledge, "shownReasons"));
  return [
    `### ${nameOf(risk, voice)} (${voice.say(`severity.${risk.severity}`)})`,
    "",
    ...reasons.map((reason) => `- ${reason}`),
    ...(entry
      ? [`- ${voice.say("label.detail", { label: voice.say("label.mitigation"), text: voice.text(entry.mitigation) })}`]
      : []),
  ];
}

function nameOf({ id }: RiskResult, voice: Voice): string {
  return capitalise(voice.text(voice.knowledge.risks.find((risk) => risk.id === id)?.names ?? { de: id, en: id }));
}

function firstReason({ reasons }: RiskResult, voice: Voice): string {
  return reasons[0] ? voice.text(reasons[0].says) : "";
}

/** What the company can build on. */
export function strengthsSection({ strengths, recommendations }: Report, voice: Voice): string[] {
  const lines = strengths.flatMap(({ reasons }) => (reasons[0] ? [`- ${voice.text(reasons[0].says)}`] : []));
  const advice = recommendations.flatMap(({ id, state, reasons }) => {
    const name = voice.knowledge.recommendations.find((entry) => entry.id === id)?.names;
    const sentences = distinct(reasons.map(({ says }) => voice.text(says))).slice(0, state === "blocked" ? reasons.length : 1);
    return name ? [`- **${capitalise(voice.text(name))}**: ${sentences.join(" ")}`] : [];
  });
  return [
    ...(lines.length > 0 ? [`## ${voice.say("section.strengths")}`, "", ...lines] : []),
    ...(lines.length > 0 && advice.length > 0 ? [""] : []),
    ...(advice.length > 0 ? [`## ${voice.say("section.recommendations")}`, "", ...advice] : []),
  ];
}
