import type { Outcome, Rule } from "@channelfit/schema";
import { vocabularyLabelOf } from "@channelfit/schema/vocabulary";
import type { Voice } from "../src/render/voice.ts";
import { conditionText } from "./conditions.ts";

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

function lines({ name, conditions, event, sources }: Rule, voice: Voice): string[] {
  const says = "says" in event.params ? [`  ${voice.text(event.params.says)}`] : [];
  return [
    `- **${name}**: ${outcomeText(event, voice)}`,
    ...says,
    `  ${voice.say("doc.when", { condition: conditionText(conditions, voice) })}. ${sources.map((id) => `[${id}](#${id})`).join(", ")}`,
  ];
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
        strength: typeof strength === "string" ? strength : `${strength.scale}, ${strength.level}`,
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
