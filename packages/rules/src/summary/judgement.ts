import type { Network, ReadinessStatus } from "@channelfit/schema";
import type { ProfileFrame } from "@channelfit/schema/accept";
import type { FactTable } from "../answers.ts";
import { Stepwise } from "../engine/stepwise.ts";
import type { Prepared } from "../prepare.ts";
import { isHeldBack } from "../stages/choice.ts";
import { decidedStatus, type GateOutcome } from "../stages/gates.ts";
import { type Choice, type Choosable, choiceFacts, choose, noPortfolio } from "../stages/portfolio.ts";
import { type Decision, decider } from "../stages/verdicts.ts";
import { type Bars, barsOf } from "./bars.ts";
import { Fits } from "./fits.ts";
import { GateStates } from "./gate-states.ts";
import { ProfileReader } from "./profile-reader.ts";
import { worstRisks } from "./risks.ts";
import type { SummaryLimits } from "./summary.ts";
import { firedIn, type SummaryRules, summaryRulesOf } from "./summary-rules.ts";

/** What a summary tells of a profile, without words. It holds until the next profile. */
export interface Judged {
  readonly status: ReadinessStatus;
  /** Gates that decide the status. */
  readonly decidedBy: readonly string[];
  readonly gates: readonly GateOutcome[];
  readonly choice: Choice;
  /** Every network, best first. */
  readonly networks: readonly Choosable[];
  readonly decide: (network: Choosable) => Decision;
  /** Places of the rules with which the worst risks begin. */
  readonly risks: readonly number[];
}

/** Judges profiles as far as a summary goes. */
export interface SummaryJudge {
  /** Judges the profile that was read last. */
  readonly judge: (profile: ProfileFrame) => Judged;
  /** Reads a profile, and gives its facts until the next one. */
  readonly reader: ProfileReader;
  /** Fits of the profile that was judged last. */
  readonly fits: Fits;
}

/** Facts about hours, which are told though nothing is chosen. */
const hours = ["d.hoursAfterReserve", "resources.hoursPerWeek"];
const nothing: Choice["leftOut"] = new Map();

/** Makes ready to judge many profiles, one after the other: only the rules a summary rests on are evaluated. */
export function summaryJudge(prepared: Prepared, limits: SummaryLimits): SummaryJudge {
  const { knowledge } = prepared;
  const { networks } = knowledge;
  const rules = summaryRulesOf(prepared);
  const stepwise = new Stepwise(rules.groups);
  /** Facts of the choice; those that count without one come first. */
  const read = [...new Set([...hours, ...choiceFacts(knowledge)])];
  const reader = new ProfileReader(stepwise, knowledge, [...read, ...factsOfWords(rules)]);
  const slots = read.map((fact) => reader.slotOf(fact));
  const fits = new Fits(knowledge, rules, reader);
  const gateStates = new GateStates(knowledge, rules);
  const findBars = barsOf(rules, networks);
  const findRisks = worstRisks(knowledge, rules, limits.risks);
  const ready = new Int32Array(rules.groups.length);
  const facts: FactTable = {};
  const given: FactTable[string][] = read.map(() => undefined);
  const ranked: Choosable[] = [];
  const judge = (profile: ProfileFrame): Judged => {
    const fired = stepwise.fired();
    fits.addUp(fired);
    const gates = gateStates.decide(fired);
    const saysReady = firedIn(fired, rules.ranges.status, ready) > 0;
    const { status, decidedBy } = decidedStatus(gates, (id) => gateStates.failureStatus(id), saysReady);
    const bars = findBars(fired);
    for (let index = 0; index < networks.length; index += 1) {
      const position = fits.bestFirst[index] as number;
      const tenths = fits.tenths[position] as number;
      const { exclusions, prerequisites } = bars[position] as Bars;
      ranked[index] = { network: networks[position] as Network, fit: tenths < 0 ? null : tenths / 10, exclusions, prerequisites };
    }
    const isChosen = !isHeldBack(gates, knowledge);
    const many = isChosen ? slots.length : hours.length;
    for (let index = 0; index < many; index += 1) {
      const value = reader.values[slots[index] as number];
      // Most answers are those of the profile before.
      if (value !== given[index]) {
        given[index] = value;
        facts[read[index] as string] = value;
      }
    }
    const choice = isChosen ? choose(ranked, facts, knowledge) : { portfolio: noPortfolio(facts), leftOut: nothing };
    const decide = decider({ profile, gates, choice, knowledge });
    return { status, decidedBy, gates, choice, networks: ranked, decide, risks: findRisks(fired) };
  };
  return { judge, reader, fits };
}

/** Facts that the words of rules name, and those their strengths are shared among. */
function factsOfWords({ groups }: SummaryRules): string[] {
  const rules = groups.flatMap((group) => group.rules.map(({ rule }) => rule));
  return rules.flatMap(({ placeholders, shares }) => [...placeholders, ...shares].map(({ fact }) => fact));
}
