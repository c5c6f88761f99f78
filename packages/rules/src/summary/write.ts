import type { CompanyProfile, Language, Network } from "@channelfit/schema";
import type { FactTable } from "../answers.ts";
import { Stepwise } from "../engine/stepwise.ts";
import type { Prepared } from "../prepare.ts";
import { companyOf } from "../report.ts";
import { choiceBehind } from "../stages/choice.ts";
import { decidedStatus, type GateOutcome } from "../stages/gates.ts";
import { type Choosable, choiceFacts } from "../stages/portfolio.ts";
import { decider } from "../stages/verdicts.ts";
import { type Bars, barsOf } from "./bars.ts";
import { Fits } from "./fits.ts";
import { GateStates } from "./gate-states.ts";
import { networkWriter } from "./network-pieces.ts";
import { pieceWriter } from "./pieces.ts";
import { ProfileReader } from "./profile-reader.ts";
import { worstRisks } from "./risks.ts";
import { summaryLimits } from "./summary.ts";
import { firedIn, type SummaryRules, summaryRulesOf } from "./summary-rules.ts";

/** Writes the summary of a profile as JSON. */
export type SummaryWriter = (profile: CompanyProfile, language: Language) => string;

/**
 * Makes ready to write summaries without their reports: only the rules a summary rests on are evaluated, what fires is added up, and
 * the text is put together from pieces of JSON, each written once. It is the text `JSON.stringify` gives for `summaryOf` the report.
 */
export function summaryWriter(prepared: Prepared): SummaryWriter {
  const { knowledge } = prepared;
  const { networks } = knowledge;
  const limits = summaryLimits(knowledge);
  const rules = summaryRulesOf(prepared);
  const stepwise = new Stepwise(rules.groups);
  const forChoice = choiceFacts(knowledge);
  const reader = new ProfileReader(stepwise, knowledge, [...forChoice, ...factsOfWords(rules)]);
  const choiceSlots = forChoice.map((fact) => reader.slotOf(fact));
  const fits = new Fits(knowledge, rules, reader);
  const gateStates = new GateStates(knowledge, rules);
  const findBars = barsOf(rules, networks);
  const findRisks = worstRisks(knowledge, rules, limits.risks);
  const writeNetwork = networkWriter(knowledge);
  const pieceIn = { de: pieceWriter(prepared, reader, "de"), en: pieceWriter(prepared, reader, "en") };
  const head = `{"knowledge":${JSON.stringify({ version: knowledge.version, hash: knowledge.hash })},"assessedAt":`;
  const isReady = new Int32Array(rules.groups.length);
  const facts: FactTable = {};
  const ranked: Choosable[] = [];
  return (profile, language) => {
    reader.read(profile);
    const fired = stepwise.fired();
    fits.addUp(fired);
    const gates = gateStates.decide(fired);
    const saysReady = firedIn(fired, rules.ranges.status, isReady) > 0;
    const { status, decidedBy } = decidedStatus(gates, (id) => gateStates.failureStatus(id), saysReady);
    const bars = findBars(fired);
    for (let index = 0; index < networks.length; index += 1) {
      const position = fits.bestFirst[index] as number;
      const tenths = fits.tenths[position] as number;
      const { exclusions, prerequisites } = bars[position] as Bars;
      const network = networks[position] as Network;
      ranked[index] = { network, fit: tenths < 0 ? null : tenths / 10, exclusions, prerequisites };
    }
    for (let index = 0; index < choiceSlots.length; index += 1)
      facts[forChoice[index] as string] = reader.values[choiceSlots[index] as number];
    const choice = choiceBehind(gates, ranked, facts, knowledge);
    const decide = decider({ profile, gates, choice, knowledge });
    const piece = pieceIn[language];
    const { members, usableHours, usedHours } = choice.portfolio;
    let text = `${head}${JSON.stringify(profile.assessedAt)},"company":${JSON.stringify(companyOf(profile))}`;
    text += `,"status":"${status}","statusGates":${JSON.stringify(decidedBy)},"gates":[${gatePieces(gates)}`;
    text += `],"hub":${JSON.stringify(members.find(({ role }) => role === "hub")?.network ?? null)},"members":[`;
    text += members.map(({ network, role, hours }) => `{"network":"${network}","role":"${role}","hours":${hours}}`).join();
    text += `],"usableHours":${usableHours},"usedHours":${usedHours},"networks":[`;
    let rank = 0;
    for (let place = 0; place < ranked.length; place += 1) {
      const network = ranked[place] as Choosable;
      const position = fits.bestFirst[place] as number;
      const decision = decide(network);
      const isRanked = network.fit !== null && decision.verdict !== "withheld" && network.exclusions.length === 0;
      if (isRanked) rank += 1;
      if (place > 0) text += "]},";
      text += writeNetwork(position, decision, isRanked ? rank : undefined, fits.tenths[position] as number);
      if (place >= limits.networks) continue;
      const moves = fits.strongest(position, limits.reasons);
      for (let index = 0; index < moves.length; index += 1) text += (index > 0 ? "," : "") + piece(moves[index] as number);
    }
    text += networks.length > 0 ? ']}],"risks":[' : '],"risks":[';
    const risks = findRisks(fired);
    for (let index = 0; index < risks.length; index += 1) text += (index > 0 ? "," : "") + piece(risks[index] as number);
    return `${text}]}`;
  };
}

/** Facts that the words of rules name. */
function factsOfWords({ groups }: SummaryRules): string[] {
  return groups.flatMap((group) =>
    group.rules.flatMap(({ rule }) => [...rule.placeholders, ...rule.shares].map(({ fact }) => fact)),
  );
}

function gatePieces(gates: readonly GateOutcome[]): string {
  let text = "";
  for (const { id, state } of gates) text += `${text === "" ? "" : ","}{"id":"${id}","state":"${state}"}`;
  return text;
}
