import type { Candidate, Report } from "@channelfit/schema";
import { vocabularyLabelOf } from "@channelfit/schema/vocabulary";
import { fitChart } from "./charts.ts";
import { bullets, type Line, type Part, paragraph, type Section } from "./document.ts";
import { networkFigures } from "./network-figures.ts";
import { type NetworkReasons, reasonsOfAll } from "./network-reasons.ts";
import { verdictTones } from "./tones.ts";
import type { Voice } from "./voice.ts";

/** The chosen networks: what holds for all of them once, then each with its own reasons. */
export function networksSection(report: Report, voice: Voice): Section[] {
  const { portfolio, candidates } = report;
  const chosen = portfolio.members.flatMap(({ network, hours }) => {
    const candidate = candidates.find((entry) => entry.network === network);
    return candidate ? [{ candidate, hours }] : [];
  });
  if (chosen.length === 0) return [];
  const { shared, own } = reasonsOfAll(
    chosen.map(({ candidate }) => candidate),
    voice,
  );
  const parts = chosen.map(({ candidate, hours }, position) =>
    networkPart(candidate, hours, own[position] ?? shared, report, voice),
  );
  const common = reasonLines(shared, voice);
  const forAll: Part[] = common.length > 0 ? [{ kind: "part", title: voice.say("network.all"), blocks: [bullets(common)] }] : [];
  const blocks = [...fitChart(candidates, voice), ...forAll, ...parts];
  return [{ id: "networks", title: voice.say("section.networks"), blocks }];
}

function networkPart(candidate: Candidate, hours: number, reasons: NetworkReasons, { complements }: Report, voice: Voice): Part {
  const { network, verdict } = candidate;
  const name = voice.network(network);
  const mark = voice.say(`verdict.${verdict}.name`);
  const pairs = complements.filter((pair) => pair.network === network).slice(0, 1);
  const lines = [
    ...reasonLines(reasons, voice),
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
    blocks: [
      { ...paragraph(networkFigures(candidate, hours, voice)), look: "figures" },
      ...(lines.length > 0 ? [bullets(lines)] : []),
    ],
  };
}

function reasonLines({ inFavour, doubts, uncertain, needed }: NetworkReasons, voice: Voice): (string | Line)[] {
  const labelled = (label: string, texts: readonly string[]) => texts.map((text) => voice.detail(voice.say(label), text));
  return [
    ...inFavour,
    ...labelled("label.why-not", doubts),
    ...labelled("label.uncertain", uncertain),
    ...labelled("label.prerequisite", needed),
  ];
}
