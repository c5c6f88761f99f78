import type { Report, RiskResult, StrengthResult } from "@channelfit/schema";
import { parameter } from "../knowledge.ts";
import { fromWorst } from "../stages/risks.ts";
import { capitalise } from "../words.ts";
import { bullets, type Line, type Part, type Section } from "./document.ts";
import { joinedReasons } from "./joined-reasons.ts";
import { severityTones } from "./tones.ts";
import { distinct, type Voice } from "./voice.ts";

/** The risks that matter in full, some more in a line each, the rest by name: nobody reads forty equal warnings. */
export function risksSection({ risks }: Report, voice: Voice): Section[] {
  if (risks.length === 0) return [];
  const top = parameter(voice.knowledge, "topRisks");
  const explained = top + parameter(voice.knowledge, "moreRisks");
  const titleOf = (risk: RiskResult) => `${riskName(risk, voice)} (${voice.say(`severity.${risk.severity}`)})`;
  const more = risks.slice(top, explained).map((risk) => `${titleOf(risk)}: ${firstReason(risk, voice)}`);
  const others = [...more, ...restBySeverity(risks.slice(explained), voice)];
  const part: Part[] =
    others.length > 0 ? [{ kind: "part", title: voice.say("section.more-risks"), blocks: [bullets(others)] }] : [];
  const blocks = [...risks.slice(0, top).map((risk) => inFull(risk, voice)), ...part];
  return [{ id: "risks", title: voice.say("section.risks"), blocks }];
}

function inFull(risk: RiskResult, voice: Voice): Part {
  const entry = voice.knowledge.risks.find(({ id }) => id === risk.id);
  const reasons = joinedReasons(risk.reasons, voice).slice(0, parameter(voice.knowledge, "shownReasons"));
  const help = entry ? [voice.detail(voice.say("label.mitigation"), voice.text(entry.mitigation))] : [];
  const mark = voice.say(`severity.${risk.severity}`);
  return {
    kind: "part",
    title: `${riskName(risk, voice)} (${mark})`,
    heading: [riskName(risk, voice), { mark, tone: severityTones[risk.severity] }],
    blocks: [bullets([...reasons, ...help])],
  };
}

/** Further risks by name, those of the same severity together. */
function restBySeverity(risks: readonly RiskResult[], voice: Voice): string[] {
  return fromWorst.flatMap((level) => {
    const names = risks.flatMap((risk) =>
      risk.severity === level ? [voice.say("risks.name", { risk: riskName(risk, voice) })] : [],
    );
    const severity = voice.say(`severity.${level}`);
    return names.length > 0 ? [voice.say("risks.rest", { severity, risks: voice.list(names) })] : [];
  });
}

/** Name of a risk; its id where the knowledge does not have it. */
export function riskName({ id }: Pick<RiskResult, "id">, voice: Voice): string {
  return capitalise(voice.text(voice.knowledge.risks.find((risk) => risk.id === id)?.names ?? { de: id, en: id }));
}

function firstReason({ reasons }: RiskResult, voice: Voice): string {
  return joinedReasons(reasons, voice)[0] ?? "";
}

/** What the company can build on, and advice beyond networks. */
export function strengthsSection({ strengths, recommendations }: Report, voice: Voice): Section[] {
  const told = parameter(voice.knowledge, "shownStrengths");
  const more = strengths.slice(told).map((strength) => strengthName(strength, voice));
  const lines = [
    ...strengths.slice(0, told).flatMap(({ reasons }) => (reasons[0] ? [voice.text(reasons[0].says)] : [])),
    ...(more.length > 0 ? [voice.say("strengths.rest", { strengths: voice.list(more) })] : []),
  ];
  const advice = recommendations.flatMap(({ id, state, reasons }): Line[] => {
    const name = voice.knowledge.recommendations.find((entry) => entry.id === id)?.names;
    const sentences = distinct(reasons.map(({ says }) => voice.text(says))).slice(0, state === "blocked" ? reasons.length : 1);
    return name ? [[{ strong: capitalise(voice.text(name)) }, `: ${sentences.join(" ")}`]] : [];
  });
  return [
    ...(lines.length > 0 ? [{ id: "strengths", title: voice.say("section.strengths"), blocks: [bullets(lines)] }] : []),
    ...(advice.length > 0
      ? [{ id: "recommendations", title: voice.say("section.recommendations"), blocks: [bullets(advice)] }]
      : []),
  ];
}

function strengthName({ id }: StrengthResult, voice: Voice): string {
  return voice.text(voice.knowledge.strengths.find((strength) => strength.id === id)?.names ?? { de: id, en: id });
}
