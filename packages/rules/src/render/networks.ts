import type { Candidate, Contribution, PresenceResult, Report, Verdict } from "@channelfit/schema";
import { vocabularyLabelOf } from "@channelfit/schema/vocabulary";
import { parameter } from "../knowledge.ts";
import { capitalise } from "../words.ts";
import { distinct, type Voice } from "./voice.ts";

/** The chosen networks, each with its reasons. */
export function networksSection(report: Report, voice: Voice): string[] {
  const { portfolio, candidates } = report;
  const chosen = portfolio.members.flatMap(({ network, hours }) => {
    const candidate = candidates.find((entry) => entry.network === network);
    return candidate ? ["", ...networkLines(candidate, hours, report, voice)] : [];
  });
  return chosen.length > 0 ? [`## ${voice.say("section.networks")}`, ...chosen] : [];
}

function networkLines(candidate: Candidate, hours: number, { complements }: Report, voice: Voice): string[] {
  const { network, verdict, fit, fitBand, feasibilityBand, confidence, contributions, prerequisites } = candidate;
  const most = parameter(voice.knowledge, "shownReasons");
  const reasons = (effect: Contribution["effect"], count: number) =>
    onePerRule(contributions.filter((entry) => entry.effect === effect))
      .slice(0, count)
      .map(({ reason }) => voice.text(reason.says));
  const pairs = complements.filter((pair) => pair.network === network).slice(0, 1);
  const against = [
    ...reasons("against", parameter(voice.knowledge, "shownDoubts")),
    ...confidence.reasons.map(({ says }) => voice.text(says)),
  ];
  return [
    `### ${voice.say("network.heading", { network: voice.network(network), verdict: voice.say(`verdict.${verdict}.name`) })}`,
    "",
    capitalise(
      voice.say("network.figures", {
        band: voice.say(`fit-band.${fitBand}`),
        fit: Math.round(fit ?? 0),
        feasibility: voice.say(`feasibility.${feasibilityBand}`),
        confidence: voice.say(`confidence.${confidence.level}`),
        hours: voice.number(hours),
      }),
    ),
    "",
    ...reasons("for", most).map((reason) => `- ${reason}`),
    ...distinct(against).map((reason) => `- ${voice.say("label.detail", { label: voice.say("label.why-not"), text: reason })}`),
    ...distinct(prerequisites.map(({ reason }) => voice.text(reason.says))).map(
      (text) => `- ${voice.say("label.detail", { label: voice.say("label.prerequisite"), text })}`,
    ),
    ...pairs.map(({ channel, says }) => {
      const label = voice.say("network.with-channel", { channel: voice.text(vocabularyLabelOf("ChannelKind", channel)) });
      return `- ${voice.say("label.detail", { label, text: voice.text(says) })}`;
    }),
  ];
}

/** One rule can speak for several audiences; the strongest is enough for a reader. */
function onePerRule(contributions: readonly Contribution[]): Contribution[] {
  const byRule = new Map<string, Contribution>();
  for (const contribution of contributions) {
    const rule = contribution.reason.rule.split("@")[0] ?? "";
    if (!byRule.has(rule)) byRule.set(rule, contribution);
  }
  return [...byRule.values()];
}

const worthALine: readonly Verdict[] = ["later", "optional", "exit", "withheld"];

/** What is not chosen: close ones with their reason, the rest by name. */
export function leftOutSection({ candidates }: Report, voice: Voice): string[] {
  const shown = candidates.filter(({ verdict, fit }) => worthALine.includes(verdict) && fit !== null);
  const names = (entries: readonly Candidate[]) => voice.list(entries.map(({ network }) => voice.network(network)));
  const rest = candidates.filter(({ verdict, fit }) => verdict === "not-recommended" && fit !== null);
  const excluded = candidates.filter(({ verdict, fit }) => verdict === "not-recommended" && fit === null);
  const gone = candidates.filter(({ verdict }) => verdict === "unavailable");
  const withheld =
    candidates.find(({ verdict }) => verdict === "withheld")?.whyNot.map(({ says }) => `${capitalise(voice.text(says))}.`) ?? [];
  const rows = shown.map(({ network, verdict, fit, whyNot }) => {
    const why = capitalise(distinct(whyNot.map(({ says }) => voice.text(says).replace(/\.$/, ""))).join("; "));
    return `| ${voice.network(network)} | ${voice.say(`verdict.${verdict}.name`)} | ${Math.round(fit ?? 0)} | ${why} |`;
  });
  const heading = `| ${["network", "verdict", "fit", "reason"].map((column) => voice.say(`table.${column}`)).join(" | ")} |`;
  const lines = [
    ...withheld,
    ...(rows.length > 0 ? [heading, "| --- | --- | --- | --- |", ...rows, ""] : []),
    ...(rest.length > 0 ? [voice.say("left-out.rest", { networks: names(rest) }), ""] : []),
    ...(excluded.length > 0 ? [voice.say("left-out.excluded", { networks: names(excluded) }), ""] : []),
    ...(gone.length > 0 ? [voice.say("left-out.unavailable", { networks: names(gone) })] : []),
  ];
  return lines.length > 0 ? trimmed([`## ${voice.say("section.left-out")}`, "", ...lines]) : [];
}

function trimmed(lines: string[]): string[] {
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

/** Existing profiles: how they are and what to do with them. */
export function presencesSection({ presences }: Report, voice: Voice): string[] {
  const lines = presences.flatMap(({ network, finding, action, target, exitSteps }) => [
    `- **${voice.network(network)}**: ${voice.say(`finding.${finding}`)}. ${voice.say(`action.${action}.name`)}: ${meaningOf(finding, action, voice)}`,
    ...(target.length > 0
      ? [`  - ${voice.say("presence.moves-to", { networks: voice.list(target.map((id) => voice.network(id))) })}`]
      : []),
    ...exitSteps.map(({ says }, position) => `  ${position + 1}. ${voice.text(says)}`),
  ]);
  return lines.length > 0 ? [`## ${voice.say("section.presences")}`, "", ...lines] : [];
}

/** To go on is not enough for a profile at risk. */
function meaningOf(finding: PresenceResult["finding"], action: PresenceResult["action"], voice: Voice): string {
  return voice.say(finding === "at-risk" && action === "continue" ? "action.continue.at-risk" : `action.${action}.meaning`);
}
