import type { Candidate, PresenceResult, Report, Verdict } from "@channelfit/schema";
import { capitalise } from "../words.ts";
import { fitChart } from "./charts.ts";
import { type Block, bullets, type Item, type Line, numbered, paragraph, type Section } from "./document.ts";
import { verdictTones } from "./tones.ts";
import { distinct, type Voice } from "./voice.ts";

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

/** A network that comes close, and why it is not chosen. */
interface CloseOne extends Pick<Candidate, "network" | "verdict"> {
  readonly fit: number;
  readonly why: string;
}

/** Networks left out for the same reason share a line. */
function closeOnes(candidates: readonly Candidate[], voice: Voice): Block[] {
  const close = candidates.flatMap(({ network, verdict, fit, whyNot }): CloseOne[] =>
    worthALine.includes(verdict) && fit !== null ? [{ network, verdict, fit, why: reasonOf(whyNot, voice) }] : [],
  );
  const alike = ({ verdict, why }: CloseOne) => close.filter((other) => other.verdict === verdict && other.why === why);
  const rows = close
    .filter((entry) => alike(entry)[0] === entry)
    .map((entry): Line[] => {
      const { verdict, why } = entry;
      const names = alike(entry).map(({ network, fit }) =>
        voice.say("left-out.network", { network: voice.network(network), fit: voice.number(Math.round(fit)) }),
      );
      return [[voice.list(names)], [{ mark: voice.say(`verdict.${verdict}.name`), tone: verdictTones[verdict] }], [why]];
    });
  const columns = ["left-out.networks", "table.verdict", "table.reason"].map((column) => voice.say(column));
  return rows.length > 0 ? [{ kind: "table", columns, rows }] : [];
}

function reasonOf(whyNot: Candidate["whyNot"], voice: Voice): string {
  return capitalise(distinct(whyNot.map(({ says }) => voice.text(says).replace(/\.$/, ""))).join("; "));
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
