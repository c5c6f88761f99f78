import type { ExplainedComparison, FactValue, Localized } from "@channelfit/schema";
import { fields, labelOf, vocabularyLabelOf } from "@channelfit/schema/vocabulary";
import { questionFor } from "../labels.ts";
import { fieldOf, valueLabel } from "../words.ts";
import type { Voice } from "./voice.ts";

/** A field in words, with the group it belongs to, or the entry of a list it is about. */
export function fieldText(field: string, voice: Voice, entry?: string): string {
  const label = voice.text(questionFor(field, voice.knowledge)?.label ?? labelOf(field));
  const [group = ""] = field.split(/\.|\[\]/);
  const of = entry ?? (group === field ? "" : voice.text(labelOf(group)));
  return of === "" || of === label ? label : voice.say("answer.label", { label, of });
}

/** Lists whose values name the entry of a list. */
const naming = ["Goal", "AudienceKind", "ChannelKind"];

/** The entry of a list in words: a goal, an audience, a channel or a network. */
export function entryText(entry: string, voice: Voice): string {
  const network = voice.knowledge.networks.find(({ id }) => id === entry);
  const label = network?.names ?? naming.map((list) => vocabularyLabelOf(list, entry)).find(({ de }) => de !== entry);
  return label ? voice.text(label) : entry;
}

const kinds = new Map(fields.map(({ path, kind }) => [path, kind]));

/** An answer in words, in quotation marks where it is no number. */
export function answerText(field: string, value: FactValue | null, voice: Voice): string {
  if (value === null) return voice.say("answer.unanswered");
  const quoted = (label: Localized) => voice.say("doc.quote", { value: voice.text(label) });
  if (Array.isArray(value) && value.length === 0) return voice.say("answer.none");
  if (Array.isArray(value)) return voice.list(value.map((entry) => quoted(valueLabel(field, entry, voice.knowledge))));
  if (kinds.get(field) === "level") return quoted(vocabularyLabelOf("Level", String(value)));
  if (kinds.get(field) === "date") return voice.date(String(value));
  return typeof value === "number" ? voice.number(value) : quoted(valueLabel(field, value, voice.knowledge));
}

/** A comparison as part of a sentence: "goals includes recruiting". */
export function conditionText({ fact, operator, expected }: ExplainedComparison, voice: Voice): string {
  return voice.say(`doc.operator.${operator}`, {
    fact: factText(fact, voice),
    value: answerText(fieldOf(fact), expected, voice),
  });
}

/** A fact in words: its field, or what it was worked out from; of an audience or a network, with its name. */
function factText(fact: string, voice: Voice): string {
  const derived = voice.knowledge.derivedFacts[fact]?.names;
  if (derived) return voice.text(derived);
  const [group, entry = ""] = fact.split(".");
  const bound = group === "audience" || group === "presence" || group === "channel";
  return fieldText(wholeList(fieldOf(fact)), voice, bound ? entryText(entry, voice) : undefined);
}

/** A list of entries is called by its own name, not by that of what names its entries. */
function wholeList(field: string): string {
  return /\[\]\.(id|kind|network)$/.test(field) ? field.slice(0, field.lastIndexOf("[]")) : field;
}
