import type { CompanyProfile, GateState, Language } from "@channelfit/schema";
import type { ProfileFrame } from "@channelfit/schema/accept";
import { defaultLanguage } from "@channelfit/schema/vocabulary";
import type { Prepared } from "../prepare.ts";
import { companyOf } from "../report.ts";
import type { Choosable } from "../stages/portfolio.ts";
import { type Utf8, type Utf8Text, utf8 } from "../utf8-text.ts";
import { type Judged, summaryJudge } from "./judgement.ts";
import { networkWriter } from "./network-pieces.ts";
import { pieceWriter } from "./pieces.ts";
import { summaryLimits } from "./summary.ts";

/** Writes summaries of profiles as JSON behind what a text holds already. */
export interface SummaryWriter {
  write(profile: CompanyProfile, language: Language, into: Utf8Text): void;
  /** @returns false, and writes nothing, for a JSON text that is not surely a valid profile */
  writeOfText(text: string, language: Language | undefined, into: Utf8Text): boolean;
}

/**
 * Makes ready to write summaries without their reports: the text is put together from pieces of JSON, each written once. It is the
 * text `JSON.stringify` gives for `summaryOf` the report.
 */
export function summaryWriter(prepared: Prepared): SummaryWriter {
  const { knowledge } = prepared;
  const limits = summaryLimits(knowledge);
  const { judge, reader, fits } = summaryJudge(prepared, limits);
  const writeNetwork = networkWriter(knowledge);
  const pieceIn = { de: pieceWriter(prepared, reader, "de"), en: pieceWriter(prepared, reader, "en") };
  const gatePieces = knowledge.gates.map(({ id }, position) => gatePiecesOf(id, position > 0));
  const head = utf8(`{"knowledge":${JSON.stringify({ version: knowledge.version, hash: knowledge.hash })},"assessedAt":`);
  const write = (profile: ProfileFrame, language: Language, into: Utf8Text): void => {
    const judged = judge(profile);
    const writePieces = (places: readonly number[]) => {
      for (let index = 0; index < places.length; index += 1) {
        if (index > 0) into.put(comma);
        pieceIn[language](places[index] as number, into);
      }
    };
    into.put(head);
    into.putText(companyText(profile, judged));
    for (let position = 0; position < judged.gates.length; position += 1)
      into.put(gatePieces[position]?.[judged.gates[position]?.state as GateState] as Utf8);
    into.putText(choiceText(judged));
    let rank = 0;
    for (let place = 0; place < judged.networks.length; place += 1) {
      const network = judged.networks[place] as Choosable;
      const position = fits.bestFirst[place] as number;
      const decision = judged.decide(network);
      const isRanked = network.fit !== null && decision.verdict !== "withheld" && network.exclusions.length === 0;
      if (isRanked) rank += 1;
      writeNetwork(position, decision, isRanked ? rank : 0, fits.tenths[position] as number, place > 0, into);
      if (place < limits.networks) writePieces(fits.strongest(position, limits.reasons));
    }
    into.put(judged.networks.length > 0 ? endOfNetworks : endOfNone);
    writePieces(judged.risks);
    into.put(end);
  };
  return {
    write(profile, language, into) {
      reader.read(profile);
      write(profile, language, into);
    },
    writeOfText(text, language, into) {
      const profile = reader.readText(text);
      if (!profile) return false;
      write(profile, language ?? profile.locale ?? defaultLanguage, into);
      return true;
    },
  };
}

const comma = utf8(",");
const endOfNetworks = utf8(']}],"risks":[');
const endOfNone = utf8('],"risks":[');
const end = utf8("]}");

function gatePiecesOf(id: string, follows: boolean): Readonly<Record<GateState, Utf8>> {
  const piece = (state: GateState) => utf8(`${follows ? "," : ""}{"id":${JSON.stringify(id)},"state":"${state}"}`);
  return {
    pass: piece("pass"),
    fail: piece("fail"),
    unknown: piece("unknown"),
    "not-applicable": piece("not-applicable"),
  };
}

function companyText(profile: ProfileFrame, { status, decidedBy }: Judged): string {
  const { name, sizeClass } = companyOf(profile);
  const told = [name && `"name":${JSON.stringify(name)}`, sizeClass && `"sizeClass":"${sizeClass}"`].filter(Boolean).join();
  const gates = decidedBy.length > 0 ? `["${decidedBy.join('","')}"]` : "[]";
  return `${JSON.stringify(profile.assessedAt)},"company":{${told}},"status":"${status}","statusGates":${gates},"gates":[`;
}

function choiceText({ choice: { portfolio } }: Judged): string {
  const { members, usableHours, usedHours } = portfolio;
  const hub = members.find(({ role }) => role === "hub");
  const chosen = members.map(({ network, role, hours }) => `{"network":"${network}","role":"${role}","hours":${hours}}`).join();
  const ofHours = `"usableHours":${usableHours},"usedHours":${usedHours}`;
  return `],"hub":${hub ? `"${hub.network}"` : null},"members":[${chosen}],${ofHours},"networks":[`;
}
