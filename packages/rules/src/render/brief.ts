import type { Brief, BriefGoal, BriefObjection, Localized, Term } from "@channelfit/schema";
import { vocabularyLabelOf } from "@channelfit/schema/vocabulary";
import { capitalise } from "../words.ts";
import { type Block, bullets, type Item, type Line, type List, type Part, paragraph, type Section } from "./document.ts";
import { ownWords, type Voice } from "./voice.ts";

/** The brief for management, on one page. */
export function briefSection(brief: Brief, voice: Voice): Section {
  const { decision, goals, examples, principles, risks, firstStep, objections, glossary } = brief;
  const said = (entries: readonly { says: Localized }[]) => listed(entries.map(({ says }) => voice.text(says)));
  return {
    id: "brief",
    title: voice.say("section.brief"),
    look: "one-page",
    blocks: [
      paragraph({ strong: `${voice.say("brief.decision")}:` }, ` ${voice.text(decision)}`),
      ...titled("brief.goals", items(goals.map((goal) => goalItem(goal, voice))), voice),
      ...titled("brief.effort", listed(effortLines(brief, voice)), voice),
      ...titled("brief.examples", said(examples), voice),
      ...titled("brief.principles", said(principles), voice),
      ...titled(
        "brief.risks",
        listed(
          risks.map(
            ({ names, mitigation }): Line => [{ strong: `${capitalise(voice.text(names))}.` }, ` ${voice.text(mitigation)}`],
          ),
        ),
        voice,
      ),
      ...titled("brief.first-step", firstStep ? [paragraph(`${stepText(firstStep, voice)}.`)] : [], voice),
      ...titled("brief.objections", listed(objections.map((objection) => objectionLine(objection, voice))), voice),
      ...titled(
        "brief.glossary",
        glossary.length > 0 ? [paragraph(`${glossary.map((entry) => termText(entry, voice)).join(". ")}.`)] : [],
        voice,
      ),
    ],
  };
}

function termText({ term, meaning }: Term, voice: Voice): string {
  return voice.say("brief.term", { term: voice.text(term), meaning: voice.text(meaning) });
}

/** Blocks under a heading of their own; nothing where there are none. */
export function titled(phrase: string, blocks: readonly Block[], voice: Voice): Part[] {
  return blocks.length > 0 ? [{ kind: "part", title: voice.say(phrase), blocks }] : [];
}

/** A list with bullets; none where there is nothing to list. */
export function listed(lines: readonly (string | Line)[]): List[] {
  return lines.length > 0 ? [bullets(lines)] : [];
}

/** A list of entries with lists below them; none where there is nothing to list. */
export function items(entries: readonly Item[]): List[] {
  return entries.length > 0 ? [{ kind: "list", items: entries }] : [];
}

/** A measure of the company itself takes the place of the general signs but one. */
function goalItem({ goal, benefit, target, indicators }: BriefGoal, voice: Voice): Item {
  const measure = target?.metric?.trim() ? [targetLine(target.metric, target, voice)] : [];
  const shown = measure.length > 0 ? indicators.slice(-1) : indicators;
  const signs = voice.say("brief.indicators", { indicators: shown.map((text) => voice.text(text)).join(". ") });
  return {
    line: [{ strong: `${capitalise(voice.text(vocabularyLabelOf("Goal", goal)))}.` }, ` ${voice.text(benefit)}`],
    lists: [bullets([[...measure, signs].join(" ")])],
  };
}

function targetLine(metric: string, { value, by }: NonNullable<BriefGoal["target"]>, voice: Voice): string {
  const own = ownWords(metric);
  if (value === undefined || by === undefined) return voice.say("brief.target-open", { metric: own });
  return voice.say("brief.target", { metric: own, value: voice.number(value), date: voice.date(by) });
}

function effortLines({ effort }: Brief, voice: Voice): string[] {
  const { hoursPerWeek, reserveHours, people, budgetPerMonth, budgetSecuredMonths, preparationHours, managementHours, networks } =
    effort;
  const number = (value: number | null) => voice.number(Math.round((value ?? 0) * 10) / 10);
  const week = {
    hours: number(hoursPerWeek),
    reserve: number(reserveHours),
    networks: voice.list(networks.map((id) => voice.network(id))),
  };
  const once = { hours: number(preparationHours), management: number(managementHours) };
  const secured = budgetSecuredMonths !== null && budgetSecuredMonths > 1;
  const money = budgetPerMonth === 0 ? "no-money" : secured ? "money-secured" : "money";
  const means = [
    ...(people === null || people === 0
      ? []
      : [voice.say(people === 1 ? "brief.effort-person" : "brief.effort-people", { people })]),
    ...(budgetPerMonth === null
      ? []
      : [voice.say(`brief.effort-${money}`, { budget: number(budgetPerMonth), months: budgetSecuredMonths ?? 0 })]),
  ];
  return [
    hoursPerWeek === null ? voice.say("brief.effort-open") : voice.say("brief.effort-week", week),
    ...(preparationHours > 0 ? [voice.say(managementHours > 0 ? "brief.effort-once" : "brief.effort-once-all", once)] : []),
    ...(means.length > 0 ? [means.join(" ")] : []),
  ];
}

function stepText({ names, owner, hours }: NonNullable<Brief["firstStep"]>, voice: Voice): string {
  const form = hours === 0 ? "plan.step-open" : hours === 1 ? "plan.step-one" : "plan.step";
  return voice.say(form, { step: voice.text(names), owner: voice.say(`owner.${owner}`), hours: voice.number(hours) });
}

function objectionLine({ raised, question, answers, owner }: BriefObjection, voice: Voice): Line {
  const own = raised.map((text) => voice.say("brief.raised", { objection: ownWords(text) }));
  const asked = own.length > 0 ? own.join(" ") : question ? voice.text(question) : "";
  const answer = owner
    ? voice.say("brief.owed", { owner: voice.say(`owner.${owner}`) })
    : answers.map((text) => voice.text(text)).join(" ");
  return [{ strong: asked }, ` ${answer}`];
}
