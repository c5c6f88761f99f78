import type { Condition } from "@channelfit/schema";
import { labelOf, vocabularyLabelOf } from "@channelfit/schema/vocabulary";
import type { FactValue } from "../src/engine/conditions.ts";
import type { Voice } from "../src/render/voice.ts";
import { fieldOf, valueLabel } from "../src/words.ts";

/** A condition as a sentence part: "goals includes recruiting and hours is at least 4". */
export function conditionText(condition: Condition, voice: Voice, nested = false): string {
  if ("fact" in condition) return comparisonText(condition, voice);
  const every = "all" in condition;
  const parts = (every ? condition.all : condition.any).map((part) => conditionText(part, voice, true));
  const joined = parts.join(` ${voice.say(every ? "doc.all" : "doc.any")} `);
  return nested && parts.length > 1 ? `(${joined})` : joined;
}

function comparisonText({ fact, operator, value }: Extract<Condition, { fact: string }>, voice: Voice): string {
  return voice.say(`doc.operator.${operator}`, { fact: factText(fact, voice), value: valueText(fact, value, voice) });
}

function valueText(fact: string, value: Extract<Condition, { fact: string }>["value"], voice: Voice): string {
  if (typeof value === "object" && !Array.isArray(value)) return factText(value.fact, voice);
  const quoted = (entry: FactValue) =>
    typeof entry === "number"
      ? voice.number(entry)
      : voice.say("doc.quote", { value: valueLabel(fact, entry, voice.knowledge)[voice.language] });
  return Array.isArray(value) ? value.map(quoted).join(", ") : quoted(value);
}

/** A fact in words: what it is of a network, the label of its field, or of the derived fact. */
export function factText(fact: string, voice: Voice): string {
  const derived = voice.knowledge.derivedFacts[fact]?.names;
  return `*${fact.startsWith("network.") ? constantText(fact, voice) : voice.text(derived ?? labelOf(fieldOf(fact)))}*`;
}

const vocabularies: Readonly<Record<string, string>> = {
  serves: "Goal",
  audiences: "AudienceKind",
  ages: "AgeBand",
  agesBasis: "AgeBand",
};

function constantText(fact: string, voice: Voice): string {
  const [, group = "", key = ""] = fact.split(".");
  const label = group === "skills" ? labelOf(`resources.skills.${key}`) : vocabularyLabelOf(vocabularies[group] ?? "", key);
  return voice.say(`doc.constant.${group}`, { key: voice.text(label) });
}
