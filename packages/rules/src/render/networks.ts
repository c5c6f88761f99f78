import type { Candidate, Contribution, PresenceResult, Report, Verdict } from "@channelfit/schema";
import { vocabularyLabelOf } from "@channelfit/schema/vocabulary";
import { parameter } from "../knowledge.ts";
import { capitalise } from "../words.ts";
import { fitChart } from "./charts.ts";
import { type Block, bullets, type Item, type Line, numbered, type Part, paragraph, type Section } from "./document.ts";
import { verdictTones } from "./tones.ts";
import { distinct, type Voice } from "./voice.ts";

/** The chosen networks, each with its reasons. */
export function networksSection(report: Report, voice: Voice): Section[] {
  const { portfolio, candidates } = report;
  const chosen = portfolio.members.flatMap(({ network, hours }) => {
    const candidate = candidates.find((entry) => entry.network === network);
    return candidate ? [networkPart(candidate, hours, report, voice)] : [];
  });
  if (chosen.length === 0) return [];
  return [{ id: "networks", title: voice.say("section.networks"), blocks: [...fitChart(candidates, voice), ...chosen] }];
}

function networkPart(candidate: Candidate, hours: number, { complements }: Report, voice: Voice): Part {
  const { network, verdict, fit, fitBand, feasibilityBand, confidence, contributions, prerequisites } = candidate;
  const most = parameter(voice.knowledge, "shownReasons");
  const reasons = (effect: Contribution["effect"], count: number) =>
    onePerRule(contributions.filter((entry) => entry.effect === effect))
      .slice(0, count)
      .map(({ reason }) => voice.text(reason.says));
  const pairs = complements.filter((pair) => pair.network === network).slice(0, 1);
  const against = reasons("against", parameter(voice.knowledge, "shownDoubts"));
  const uncertain = confidence.reasons.map(({ says }) => voice.text(says));
  const figures = capitalise(
    voice.say(hours === 1 ? "network.figures-one-hour" : "network.figures", {
      band: voice.say(`fit-band.${fitBand}`),
      fit: Math.round(fit ?? 0),
      feasibility: voice.say(`feasibility.${feasibilityBand}`),
      confidence: voice.say(`confidence.${confidence.level}`),
      hours: voice.number(hours),
    }),
  );
  const name = voice.network(network);
  const mark = voice.say(`verdict.${verdict}.name`);
  const lines = [
    ...reasons("for", most),
    ...distinct(against).map((text) => voice.detail(voice.say("label.why-not"), text)),
    ...distinct(uncertain).map((text) => voice.detail(voice.say("label.uncertain"), text)),
    ...distinct(prerequisites.map(({ reason }) => voice.text(reason.says))).map((text) =>
      voice.detail(voice.say("label.prerequisite"), text),
    ),
    ...pairs.map(({ channel, says }) =>
      voice.detail(
        voice.say("network.with-channel", { channel: voice.text(vocabularyLabelOf("ChannelKind", channel)) }),
        voice.text(says),
      ),
    ),
  ];
  return {
    kind: "part",
    title: voice.say("network.heading", { network: name, verdict: mark }),
    heading: [name, { mark, tone: verdictTones[verdict] }],
    blocks: [{ ...paragraph(figures), look: "figures" }, bullets(lines)],
  };
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
export function leftOutSection({ candidates, portfolio }: Report, voice: Voice): Section[] {
  const names = (entries: readonly Candidate[]) => voice.list(entries.map(({ network }) => voice.network(network)));
  const rest = candidates.filter(({ verdict, fit }) => verdict === "not-recommended" && fit !== null);
  const excluded = candidates.filter(({ verdict, fit }) => verdict === "not-recommended" && fit === null);
  const gone = candidates.filter(({ verdict }) => verdict === "unavailable");
  const withheld =
    candidates.find(({ verdict }) => verdict === "withheld")?.whyNot.map(({ says }) => `${capitalise(voice.text(says))}.`) ?? [];
  const blocks: Block[] = [
    ...withheld.map((sentence) => paragraph(sentence)),
    ...(portfolio.members.length === 0 ? fitChart(candidates, voice) : []),
    ...closeOnes(candidates, voice),
    ...(rest.length > 0 ? [paragraph(voice.say("left-out.rest", { networks: names(rest) }))] : []),
    ...(excluded.length > 0 ? [paragraph(voice.say("left-out.excluded", { networks: names(excluded) }))] : []),
    ...(gone.length > 0 ? [paragraph(voice.say("left-out.unavailable", { networks: names(gone) }))] : []),
  ];
  return blocks.length > 0 ? [{ id: "left-out", title: voice.say("section.left-out"), blocks }] : [];
}

function closeOnes(candidates: readonly Candidate[], voice: Voice): Block[] {
  const rows = candidates
    .filter(({ verdict, fit }) => worthALine.includes(verdict) && fit !== null)
    .map(({ network, verdict, fit, whyNot }): Line[] => [
      [voice.network(network)],
      [{ mark: voice.say(`verdict.${verdict}.name`), tone: verdictTones[verdict] }],
      [voice.number(Math.round(fit ?? 0))],
      [capitalise(distinct(whyNot.map(({ says }) => voice.text(says).replace(/\.$/, ""))).join("; "))],
    ]);
  const columns = ["network", "verdict", "fit", "reason"].map((column) => voice.say(`table.${column}`));
  return rows.length > 0 ? [{ kind: "table", columns, rows }] : [];
}

/** Existing profiles: how they are and what to do with them. */
export function presencesSection({ presences }: Report, voice: Voice): Section[] {
  const items = presences.map(({ network, finding, action, target, exitSteps }): Item => {
    const advice = `: ${voice.say(`finding.${finding}`)}. ${voice.say(`action.${action}.name`)}: ${meaningOf(finding, action, voice)}`;
    const home = target.map((id) => voice.network(id));
    return {
      line: [{ strong: voice.network(network) }, advice],
      lists: [
        ...(home.length > 0 ? [bullets([voice.say("presence.moves-to", { networks: voice.list(home) })])] : []),
        ...(exitSteps.length > 0 ? [numbered(exitSteps.map(({ says }) => voice.text(says)))] : []),
      ],
    };
  });
  if (items.length === 0) return [];
  return [{ id: "presences", title: voice.say("section.presences"), blocks: [{ kind: "list", items }] }];
}

/** To go on is not enough for a profile at risk. */
function meaningOf(finding: PresenceResult["finding"], action: PresenceResult["action"], voice: Voice): string {
  return voice.say(finding === "at-risk" && action === "continue" ? "action.continue.at-risk" : `action.${action}.meaning`);
}
