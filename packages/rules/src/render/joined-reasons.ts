import type { Reason } from "@channelfit/schema";
import { distinct, type Voice } from "./voice.ts";

/** What a sentence says after the name it begins with, or around the name between its colon and its first full stop. */
const named = [/^(?<before>)(?<name>[^:.]+)(?<after>: .+)$/, /^(?<before>[^:.]+: )(?<name>[^:.]+)(?<after>\..*)$/];

/**
 * Reasons in words, each once. What one rule says of several channels, networks or audiences is told in one sentence where they are
 * all that differs: "Less than before: trade fairs and newsletter."
 */
export function joinedReasons(reasons: readonly Reason[], voice: Voice): string[] {
  const open = reasons.map(({ rule, says }) => ({ rule: rule.split("@")[0], text: voice.text(says) }));
  return distinct(
    open.map(({ rule, text }) => {
      const others = distinct(open.filter((entry) => entry.rule === rule).map((entry) => entry.text));
      return joined(text, others, voice) ?? text;
    }),
  );
}

function joined(text: string, others: readonly string[], voice: Voice): string | undefined {
  for (const pattern of named) {
    const { before, after } = pattern.exec(text)?.groups ?? {};
    if (before === undefined || after === undefined) continue;
    const alike = others.flatMap((other) => {
      const groups = pattern.exec(other)?.groups;
      return groups?.name !== undefined && groups.before === before && groups.after === after ? [groups.name] : [];
    });
    if (alike.length > 1) return `${before}${voice.list(alike)}${after}`;
  }
  return undefined;
}
