import type { CompanyProfile, Language, WhyNot } from "@channelfit/schema";
import { factReader } from "../facts.ts";
import type { Prepared } from "../prepare.ts";
import { companyOf } from "../report.ts";
import { choiceBehind } from "../stages/choice.ts";
import { gateOutcomes, statusOf } from "../stages/gates.ts";
import { judge } from "../stages/verdicts.ts";
import { pieceWriter } from "./pieces.ts";
import { worstRisks } from "./risks.ts";
import { summaryLimits } from "./summary.ts";
import { type TalliedNetwork, Tallier } from "./tally.ts";

/** Writes the summary of a profile as JSON. */
export type SummaryWriter = (profile: CompanyProfile, language: Language) => string;

/**
 * Makes ready to write summaries without their reports: what fires is added up, and the text is put together from pieces of JSON,
 * each written once. It is the text `JSON.stringify` gives for `summaryOf` the report.
 */
export function summaryWriter(prepared: Prepared): SummaryWriter {
  const { knowledge, evaluator } = prepared;
  const limits = summaryLimits(knowledge);
  const factsFor = factReader(knowledge);
  const tallier = new Tallier(prepared);
  const worst = worstRisks(knowledge, tallier.rules);
  const head = `{"knowledge":${JSON.stringify({ version: knowledge.version, hash: knowledge.hash })},"assessedAt":`;
  const pieces = { de: pieceWriter(knowledge, tallier.rules, "de"), en: pieceWriter(knowledge, tallier.rules, "en") };
  return (profile, language) => {
    const facts = factsFor(profile);
    const { networks, findings, risks } = tallier.tally(evaluator.certain(facts), facts);
    const gates = gateOutcomes(findings, knowledge);
    const { status, decidedBy } = statusOf(gates, findings, knowledge);
    const choice = choiceBehind(gates, networks, facts, knowledge);
    const situation = { profile, gates, choice, knowledge };
    const piece = pieces[language];
    const { members, usableHours, usedHours } = choice.portfolio;
    let text = `${head}${JSON.stringify(profile.assessedAt)},"company":${JSON.stringify(companyOf(profile))}`;
    text += `,"status":"${status}","statusGates":${JSON.stringify(decidedBy)},"gates":[`;
    for (const [place, { id, state }] of gates.entries()) text += (place > 0 ? "," : "") + gatePiece(id, state);
    text += `],"hub":${JSON.stringify(members.find(({ role }) => role === "hub")?.network ?? null)},"members":[`;
    text += members.map(({ network, role, hours }) => `{"network":"${network}","role":"${role}","hours":${hours}}`).join();
    text += `],"usableHours":${usableHours},"usedHours":${usedHours},"networks":[`;
    let rank = 0;
    for (let place = 0; place < networks.length; place += 1) {
      const network = networks[place] as TalliedNetwork;
      const { verdict, whyNot } = judge(network, situation);
      const ranked = network.fit !== null && verdict !== "withheld" && network.exclusions.length === 0;
      if (ranked) rank += 1;
      text += `${place > 0 ? "," : ""}{"network":"${network.network.id}","verdict":"${verdict}`;
      text += ranked ? `","rank":${rank},"fit":${network.fit},"whyNot":[` : '","rank":null,"fit":null,"whyNot":[';
      text += `${codesOf(whyNot)}],"reasons":[`;
      if (place < limits.networks) {
        const moves = tallier.strongest(network.position, limits.reasons);
        for (let index = 0; index < moves.length; index += 1)
          text += (index > 0 ? "," : "") + piece(moves[index] as number, facts);
      }
      text += "]}";
    }
    text += '],"risks":[';
    for (const [place, position] of worst(risks, limits.risks).entries()) text += (place > 0 ? "," : "") + piece(position, facts);
    return `${text}]}`;
  };
}

function gatePiece(id: string, state: string): string {
  return `{"id":${JSON.stringify(id)},"state":"${state}"}`;
}

/** Kinds of causes, each once. */
function codesOf(causes: readonly Pick<WhyNot, "code">[]): string {
  const [first] = causes;
  if (!first) return "";
  if (causes.length === 1) return `"${first.code}"`;
  return [...new Set(causes.map(({ code }) => `"${code}"`))].join();
}
