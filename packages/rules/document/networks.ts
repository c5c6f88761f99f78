import type { Network } from "@channelfit/schema";
import { vocabularyLabelOf } from "@channelfit/schema/vocabulary";
import type { Voice } from "../src/render/voice.ts";

/** Every network with its values and where they come from. */
export function networkLines(voice: Voice): string[] {
  return voice.knowledge.networks.flatMap((network) => [...lines(network, voice), ""]);
}

function lines(network: Network, voice: Voice): string[] {
  const { names, summary, lifecycle, hours, serves, audiences, ages, occupations = [], functions, formats } = network;
  const list = (heading: string, text: string) =>
    text ? [`- ${voice.say("label.detail", { label: voice.say(heading), text })}`] : [];
  const ratings = (values: object, vocabulary: string) =>
    Object.entries(values)
      .filter(([, rating]) => rating > 0)
      .sort(([, a], [, b]) => b - a)
      .map(([key, rating]) => `${voice.text(vocabularyLabelOf(vocabulary, key))} ${rating}`)
      .join(", ");
  const options = (values: readonly string[], vocabulary: string) =>
    values.map((value) => voice.text(vocabularyLabelOf(vocabulary, value))).join(", ");
  return [
    `### ${voice.text(names)}`,
    "",
    voice.text(summary),
    "",
    `- ${voice.say("doc.network.lifecycle", { state: voice.say(`doc.lifecycle.${lifecycle.state}`) })}${lifecycle.note ? `. ${voice.text(lifecycle.note)}` : ""}`,
    `- ${voice.say("doc.network.hours", { setup: voice.number(hours.setup), minimum: voice.number(hours.minimum), typical: voice.number(hours.typical), maximum: voice.number(hours.maximum) })}`,
    ...list("doc.network.serves", ratings(serves, "Goal")),
    ...list("doc.network.audiences", ratings(audiences, "AudienceKind")),
    ...list("doc.network.ages", ratings(ages, "AgeBand")),
    ...list("doc.network.occupations", options(occupations, "Occupation")),
    ...list("doc.network.functions", options(functions, "NetworkFunction")),
    ...list("doc.network.formats", options(formats, "ContentFormat")),
    `- ${voice.say("doc.network.claims")}:`,
    ...claimLines(network, voice),
  ];
}

function claimLines({ claims }: Network, voice: Voice): string[] {
  return claims.map(({ field, evidence, source, reviewBy, note }) => {
    const text = voice.say("doc.network.claim", {
      field: `\`${field || "/"}\``,
      evidence: voice.say(`doc.evidence.${evidence}`),
      reviewBy,
    });
    return `  - ${text}${source ? ` [${source}](#${source})` : ""}${note ? ` – ${note}` : ""}`;
  });
}
