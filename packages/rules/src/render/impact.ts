import type { NetworkId } from "@channelfit/schema";
import { builtIn } from "../built-in.ts";
import type { ChangedIds, KnowledgeImpact, MovedProfile } from "../explain/impact.ts";
import { order, parameter } from "../knowledge.ts";
import { type Block, bullets, type Item, type Line, paragraph, type Section } from "./document.ts";
import { printMarkdown } from "./print-markdown.ts";
import { labelsOf, type RenderOptions } from "./report-document.ts";
import { type Voice, voiceOf } from "./voice.ts";

/** What another knowledge changes, as Markdown for whoever reviews it: what differs, which verdicts move, and for whom. */
export function renderImpact(
  impact: KnowledgeImpact,
  { language = "de", knowledge = builtIn }: Pick<RenderOptions, "language" | "knowledge"> = {},
): string {
  const voice = voiceOf(language, knowledge);
  const { judged, moved } = impact;
  const counts = { judged: voice.number(judged), moved: voice.number(moved.length) };
  const opening = paragraph(voice.say(moved.length === 0 ? "impact.none" : "impact.counts", counts));
  return printMarkdown({
    language,
    title: voice.say("impact.title"),
    contents: false,
    footer: "",
    labels: labelsOf(voice),
    sections: [
      { id: "opening", blocks: [opening] },
      ...section("knowledge", knowledgeBlocks(impact, voice), voice),
      ...section("verdicts", verdictBlocks(moved, voice), voice),
      ...section("companies", companyBlocks(moved, voice), voice),
    ],
  });
}

function section(id: string, blocks: readonly Block[], voice: Voice): Section[] {
  return blocks.length > 0 ? [{ id, title: voice.say(`section.impact-${id}`), blocks }] : [];
}

function knowledgeBlocks({ rules, networks, parameters }: KnowledgeImpact, voice: Voice): Block[] {
  const lines = Object.entries({ rules, networks, parameters }).flatMap(([kind, ids]) => changeLines(kind, ids, voice));
  return lines.length > 0 ? [bullets(lines)] : [];
}

function changeLines(kind: string, ids: ChangedIds, voice: Voice): string[] {
  const name = voice.say(`impact.${kind}`);
  return (["added", "removed", "changed"] as const).flatMap((change) =>
    ids[change].length > 0 ? [voice.say(`impact.${change}`, { kind: name, ids: ids[change].join(", ") })] : [],
  );
}

/** A move many companies share. */
interface Move {
  readonly line: Line;
  readonly count: number;
  readonly rules: readonly string[];
}

function verdictBlocks(moved: readonly MovedProfile[], voice: Voice): Block[] {
  const moves = new Map<string, Move>();
  const add = (key: string, line: Line, rules: readonly string[]) => {
    const before = moves.get(key);
    moves.set(key, { line, count: (before?.count ?? 0) + 1, rules: [...new Set([...(before?.rules ?? []), ...rules])] });
  };
  for (const { comparison, verdicts } of moved) {
    const { status } = comparison;
    if (status) add(`status ${status.before} ${status.after}`, statusLine(status, voice), []);
    for (const { network: one, rules } of verdicts) {
      const { network, before, after } = one;
      add(`${network} ${before?.verdict} ${after?.verdict}`, verdictLine(network, before?.verdict, after?.verdict, voice), rules);
    }
  }
  const items = [...moves.values()]
    .sort((a, b) => b.count - a.count)
    .map(({ line, count, rules }): Item => {
      const told = [...line, ` (${voice.say("impact.companies", { count: voice.number(count) })})`];
      return rules.length > 0 ? { line: told, lists: [bullets([rulesText(rules, voice)])] } : { line: told };
    });
  return items.length > 0 ? [{ kind: "list", items }] : [];
}

function companyBlocks(moved: readonly MovedProfile[], voice: Voice): Block[] {
  const shown = parameter(voice.knowledge, "shownCompanies");
  const items = moved.slice(0, shown).map(({ position, name, comparison, verdicts }): Item => {
    const number = voice.say("impact.number", { number: voice.number(position + 1) });
    const lines: Line[] = [
      ...(comparison.status ? [statusLine(comparison.status, voice)] : []),
      ...verdicts.map(({ network: { network, before, after } }) => verdictLine(network, before?.verdict, after?.verdict, voice)),
    ];
    const below = lines.length > 0 ? lines : [voice.say("impact.details")];
    return { line: [{ strong: name ?? number }, ...(name ? [` (${number})`] : [])], lists: [bullets(below)] };
  });
  if (items.length === 0) return [];
  const more = moved.length - items.length;
  return [{ kind: "list", items }, ...(more > 0 ? [paragraph(voice.say("impact.more", { count: voice.number(more) }))] : [])];
}

function statusLine({ before, after }: { readonly before: string; readonly after: string }, voice: Voice): Line {
  const name = (id: string) => voice.say(`status.${id}.name`);
  return [
    { strong: voice.say("section.status") },
    `: ${voice.say("compare.moved", { before: name(before), after: name(after) })}`,
  ];
}

function verdictLine(network: NetworkId, before: string | undefined, after: string | undefined, voice: Voice): Line {
  const name = (verdict: string | undefined) => voice.say(verdict ? `verdict.${verdict}.name` : "compare.absent");
  return [{ strong: voice.network(network) }, `: ${voice.say("compare.moved", { before: name(before), after: name(after) })}`];
}

function rulesText(rules: readonly string[], voice: Voice): string {
  return voice.say("impact.by", { rules: [...rules].sort(order).join(", ") });
}
