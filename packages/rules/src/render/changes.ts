import type { ChangeOption, ChangeOptions, FieldChange } from "@channelfit/schema";
import { builtIn } from "../built-in.ts";
import { answerText, fieldText } from "./answer-words.ts";
import { type Block, bullets, paragraph, type Section } from "./document.ts";
import { printMarkdown } from "./print-markdown.ts";
import { labelsOf, type RenderOptions } from "./report-document.ts";
import { type Voice, voiceOf } from "./voice.ts";

/** The ways to a better status, or to a better verdict on a network, as Markdown. */
export function renderChanges(
  changes: ChangeOptions,
  { language = "de", knowledge = builtIn }: Pick<RenderOptions, "language" | "knowledge"> = {},
): string {
  const voice = voiceOf(language, knowledge);
  const { network, now } = changes;
  const name = network === undefined ? voice.say("section.status") : voice.network(network);
  const standing = now.verdict === undefined ? `status.${now.status}` : `verdict.${now.verdict}`;
  const title = voice.say("network.heading", { network: name, verdict: voice.say(`${standing}.name`) });
  const opening: Section = { id: "now", blocks: [paragraph(voice.say(`${standing}.meaning`))] };
  return printMarkdown({
    language,
    title,
    contents: false,
    footer: "",
    labels: labelsOf(voice),
    sections: [opening, ...changesSections(changes, voice)],
  });
}

/** The ways to a better status or verdict, and what nobody can change, as sections for a page of one's own. */
export function changesDocument(
  changes: ChangeOptions,
  { language = "de", knowledge = builtIn }: Pick<RenderOptions, "language" | "knowledge"> = {},
): Section[] {
  return changesSections(changes, voiceOf(language, knowledge));
}

/** What would lift a verdict, or the status, and what nobody can change. */
export function changesSections(options: ChangeOptions, voice: Voice): Section[] {
  const { network, fixed } = options;
  const status = network === undefined;
  if (options.options.length === 0 && isTop(options, voice)) return [];
  const kept: Section[] =
    fixed.length > 0
      ? [{ id: "fixed", title: voice.say("section.fixed"), blocks: [bullets(fixed.map(({ says }) => voice.text(says)))] }]
      : [];
  if (options.options.length === 0 && fixed.length > 0) return kept;
  const title = voice.say(status ? "section.changes-status" : "section.changes");
  return [...kept, { id: "changes", title, blocks: changesBlocks(options, voice) }];
}

/** Nothing can be lifted any more. */
function isTop({ now }: ChangeOptions, { knowledge }: Voice): boolean {
  const { verdict, status } = now;
  const order = knowledge.parameters[verdict === undefined ? "statusOrder" : "verdictOrder"]?.value;
  if (order === undefined || typeof order === "number" || Array.isArray(order)) return false;
  return (order[verdict ?? status] ?? 0) >= Math.max(...Object.values(order));
}

function changesBlocks({ network, options, more, tried, now }: ChangeOptions, voice: Voice): Block[] {
  if (options.length === 0) {
    const counts = { changes: voice.number(tried.changes), pairs: voice.number(tried.pairs) };
    return [paragraph(voice.say(network === undefined ? "change.none-status" : "change.none", counts))];
  }
  return [
    bullets(options.map((option) => optionText(option, now.status, voice))),
    ...(more > 0 ? [paragraph(voice.say("change.more", { count: voice.number(more) }))] : []),
  ];
}

function optionText(
  { changes, after, joins, leaves }: ChangeOption,
  status: ChangeOptions["now"]["status"],
  voice: Voice,
): string {
  const all = voice.list(changes.map((change) => changeText(change, voice)));
  const { verdict, fit } = after;
  const names = (networks: ChangeOption["joins"]) => voice.list(networks.map((id) => voice.network(id)));
  const then =
    verdict === undefined
      ? voice.say("change.then", { changes: all, verdict: voice.say(`status.${after.status}.name`) })
      : typeof fit === "number"
        ? voice.say("change.then-fit", {
            changes: all,
            verdict: voice.say(`verdict.${verdict}.name`),
            fit: voice.number(Math.round(fit)),
          })
        : voice.say("change.then", { changes: all, verdict: voice.say(`verdict.${verdict}.name`) });
  return [
    then,
    ...(verdict !== undefined && after.status !== status
      ? [voice.say("change.status", { status: voice.say(`status.${after.status}.name`) })]
      : []),
    ...(joins.length > 0 ? [voice.say("change.joins", { networks: names(joins) })] : []),
    ...(leaves.length > 0 ? [voice.say("change.leaves", { networks: names(leaves) })] : []),
  ].join(" ");
}

/** One change in words. */
function changeText({ field, network, from, to }: FieldChange, voice: Voice): string {
  const name = network === undefined ? undefined : voice.network(network);
  if (to === null) return voice.say("change.release", { network: name ?? answerText(field, from, voice) });
  const answer = fieldText(field, voice, name);
  if (Array.isArray(to) && Array.isArray(from)) {
    const added = to.filter((entry) => !from.includes(entry));
    return voice.say("change.add", { answer, to: answerText(field, added, voice) });
  }
  const words = { answer, to: answerText(field, to, voice), from: answerText(field, from, voice) };
  return voice.say(from === null ? "change.set-open" : "change.set", words);
}
