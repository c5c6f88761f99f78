import type { Outcome, Rule } from "@channelfit/schema";
import { vocabularyLabelOf } from "@channelfit/schema/vocabulary";
import type { Voice } from "../src/render/voice.ts";
import { capitalise } from "../src/words.ts";
import { conditionText, factText } from "./conditions.ts";
import { sourceLink } from "./source-link.ts";

/** Every rule by theme: what it says, when, and on which source. */
export function ruleLines(voice: Voice): string[] {
  return voice.knowledge.ruleSets.flatMap(({ title, theme, rules }) => [
    `### ${voice.text(title)}`,
    "",
    `\`rules/${theme}.json\``,
    "",
    ...rules.flatMap((rule) => [...lines(rule as Rule, voice), ""]),
  ]);
}

/** The sentence people read, then what it does, when it holds, and on what it rests. */
function lines({ name, conditions, event, sources }: Rule, voice: Voice): string[] {
  const condition = conditionText(conditions, voice);
  const when = voice.say("doc.when", { outcome: capitalise(outcomeText(event, voice)), condition });
  const says = "says" in event.params ? saidText(voice.text(event.params.says), voice) : undefined;
  const about = `${when}. ${sources.map((id) => sourceLink(id, voice)).join(", ")} · \`${name}\``;
  return says === undefined ? [`- ${about}`] : [`- ${says}`, `  ${about}`];
}

/** A sentence with words in place of what only a profile or a network can fill. */
function saidText(text: string, voice: Voice): string {
  const filled = text.replace(/\{([\w.]+)\}/g, (_, fact: string) =>
    fact === "network.name" ? voice.say("doc.network-in-sentence") : `‹${placeText(fact, voice)}›`,
  );
  return capitalise(filled);
}

/** What stands for a fact in a sentence: the list an audience or a channel comes from, else the fact in words. */
function placeText(fact: string, voice: Voice): string {
  const listed = voice.knowledge.phrases[`doc.place.${fact}`];
  return listed ? voice.text(listed) : factText(fact, voice).replaceAll("*", "");
}

function outcomeText(event: Outcome, voice: Voice): string {
  const { knowledge } = voice;
  const named = (entries: readonly { id: string; names: { de: string; en: string } }[], id: string) =>
    voice.text(entries.find((entry) => entry.id === id)?.names ?? { de: id, en: id });
  switch (event.type) {
    case "for":
    case "against": {
      const { strength } = event.params;
      return voice.say(`doc.rule.${event.type}`, {
        strength:
          typeof strength === "string"
            ? voice.say(`doc.strength.${strength}`)
            : voice.say("doc.strength.scale", { fact: factText(strength.level, voice) }),
      });
    }
    case "criterion":
      return voice.say("doc.rule.criterion", { name: named(knowledge.criteria, event.params.criterion) });
    case "gate":
      return voice.say("doc.rule.gate", {
        name: named(knowledge.gates, event.params.gate),
        state: voice.say(`gate-state.${event.params.state}`),
      });
    case "risk":
      return voice.say("doc.rule.risk", {
        name: named(knowledge.risks, event.params.risk),
        severity: voice.text(vocabularyLabelOf("Severity", event.params.severity)),
      });
    case "strength":
      return voice.say("doc.rule.strength", { name: named(knowledge.strengths, event.params.strength) });
    case "recommendation":
      return voice.say("doc.rule.recommendation", { name: named(knowledge.recommendations, event.params.recommendation) });
    case "task":
      return voice.say("doc.rule.task", { name: named(knowledge.steps, event.params.step) });
    default:
      return voice.say(`doc.rule.${event.type}`);
  }
}
