import type { Network, UsageSurvey } from "@channelfit/schema";
import { vocabularyLabelOf } from "@channelfit/schema/vocabulary";
import type { Voice } from "../src/render/voice.ts";
import { claimLines } from "./claims.ts";
import { dateText } from "./dates.ts";
import { usageLines } from "./usage.ts";
import { say } from "./words.ts";

/** Every network with its values, who uses it, how to leave it, and where all this comes from. */
export function networkLines(surveys: readonly UsageSurvey[], voice: Voice): string[] {
  return [
    say(voice.language, "usage.intro"),
    "",
    ...voice.knowledge.networks.flatMap((network) => lines(network, surveys, voice)),
  ];
}

function lines(network: Network, surveys: readonly UsageSurvey[], voice: Voice): string[] {
  return [
    `### ${voice.text(network.names)}`,
    "",
    voice.text(network.summary),
    "",
    ...characterLines(network, voice),
    ...(network.lifecycle.state === "discontinued" ? [] : effortLines(network, voice)),
    "",
    ...usageLines(network, surveys, voice),
    `**${say(voice.language, "network.exit")}**`,
    "",
    ...network.exitSteps.map(({ says }, position) => `${position + 1}. ${voice.text(says)}`),
    "",
    `**${voice.say("doc.network.claims")}**`,
    "",
    ...claimLines(network, voice),
    "",
  ];
}

function characterLines(network: Network, voice: Voice): string[] {
  const { operator, lifecycle, serves, audiences, functions, formats, tones } = network;
  const options = (values: readonly string[], vocabulary: string) =>
    values.map((value) => voice.text(vocabularyLabelOf(vocabulary, value))).join(", ");
  const ratings = (values: object, vocabulary: string) =>
    Object.entries(values)
      .filter(([, rating]) => rating > 0)
      .sort(([, a], [, b]) => b - a)
      .map(([key, rating]) => `${voice.text(vocabularyLabelOf(vocabulary, key))} ${rating}`)
      .join(", ");
  return [
    ...detail(say(voice.language, "network.operator"), operator ?? "", voice),
    `- ${voice.say("doc.network.lifecycle", { state: stateText(lifecycle, voice) })}${lifecycle.note ? `. ${voice.text(lifecycle.note)}` : ""}`,
    ...detail(
      say(voice.language, "network.successors"),
      (lifecycle.successors ?? []).map((id) => voice.network(id)).join(", "),
      voice,
    ),
    ...detail(voice.say("doc.network.serves"), ratings(serves, "Goal"), voice),
    ...detail(voice.say("doc.network.audiences"), ratings(audiences, "AudienceKind"), voice),
    ...detail(voice.say("doc.network.functions"), options(functions, "NetworkFunction"), voice),
    ...detail(voice.say("doc.network.formats"), options(formats, "ContentFormat"), voice),
    ...detail(say(voice.language, "network.tones"), options(tones, "Tone"), voice),
  ];
}

function stateText({ state, since, endedOn }: Network["lifecycle"], voice: Voice): string {
  const name = voice.say(`doc.lifecycle.${state}`);
  if (!since) return name;
  const begun = { state: name, since: dateText(since, voice) };
  if (!endedOn) return say(voice.language, "network.active-since", begun);
  return say(voice.language, "network.ran", { ...begun, until: dateText(endedOn, voice) });
}

function effortLines({ hours, cadence, searchRelevance, dialogue, needs }: Network, voice: Voice): string[] {
  const { number } = voice;
  const values = {
    setup: number(hours.setup),
    minimum: number(hours.minimum),
    typical: number(hours.typical),
    maximum: number(hours.maximum),
  };
  const posts = cadence && { minimum: number(cadence.minimum), typical: number(cadence.typical) };
  const support = (needs.support ?? []).map((kind) => voice.text(vocabularyLabelOf("SupportKind", kind)));
  return [
    `- ${voice.say("doc.network.hours", values)}`,
    ...(posts ? [`- ${say(voice.language, "network.cadence", posts)}`] : []),
    `- ${say(voice.language, "network.search", { rating: searchRelevance })}`,
    `- ${say(voice.language, "network.dialogue", { rating: dialogue })}`,
    ...detail(say(voice.language, "network.support"), support.join(", "), voice),
  ];
}

function detail(label: string, text: string, voice: Voice): string[] {
  return text ? [`- ${voice.say("label.detail", { label, text })}`] : [];
}
