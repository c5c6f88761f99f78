import type { CompanyProfile, GateState, NetworkId } from "@channelfit/schema";
import { fitIntervals, type Interval, reachOf } from "./bounds.ts";
import { type ChoiceReach, choiceReachOf, readByChoice } from "./choice-reach.ts";
import { isAnswered } from "./completeness.ts";
import { has, indexesOf, type Reach } from "./engine/evaluator.ts";
import { order } from "./knowledge.ts";
import { mootFields, tellingFields } from "./moot.ts";
import { fieldsReadBy, type SettledFacts, settledFacts } from "./open-facts.ts";
import type { Prepared } from "./prepare.ts";
import { decidesStatus, isStatusSettled, type StatusReach, statusReachOf } from "./status-reach.ts";

/** What the open answers can still change. */
export interface Outlook {
  /** States every gate can still take, the present one among them. */
  readonly gates: Readonly<Record<string, readonly GateState[]>>;
  /** Fit every network can still reach, 0 to 100; networks no criterion can count for are missing. */
  readonly fits: Readonly<Partial<Record<NetworkId, Interval>>>;
  /** Whether no open answer can change the status, the hub or the recommended networks. */
  readonly settled: boolean;
  /** Open fields that can still change them, in the order of their paths. */
  readonly matters: readonly string[];
  /**
   * Open fields whose answer could have changed a gate, the status, the verdict on a network, a risk, a strength or an advice, and
   * no longer can; a list when that holds for all that is read of its entries. In the order of the schema.
   */
  readonly moot: readonly string[];
}

/** What is known about the open answers. */
export interface OutlookOptions {
  /** Places whose answer nobody knows, as JSON pointers such as `/audiences/0/ageBands`: they stay open for good. */
  readonly askedInVain?: Iterable<string>;
}

/** Everything that can still come out for a profile. */
export interface Prospect {
  readonly known: SettledFacts;
  readonly reach: Reach;
  readonly fits: ReadonlyMap<string, Interval>;
  readonly status: StatusReach;
  readonly choice: ChoiceReach;
}

/** Works out what can still come out. */
export function prospectOf(profile: CompanyProfile, prepared: Prepared, { askedInVain = [] }: OutlookOptions = {}): Prospect {
  const known = settledFacts(profile, prepared.knowledge, new Set(askedInVain), [...prepared.evaluator.facts, ...readByChoice]);
  const { certain, possible } = reachOf(known, prepared);
  const reach = { certain: certain.slice(), possible: possible.slice() };
  const fits = fitIntervals(known.facts, reach, prepared);
  const status = statusReachOf(reach, prepared);
  const choice = status.heldBack === "yes" ? nothingToChoose : choiceReachOf(known, reach, fits, prepared);
  return { known, reach, fits, status, choice };
}

/** Nothing is recommended while a gate holds the choice back. */
const nothingToChoose: ChoiceReach = { settled: true, inPlay: new Set(), waitingFor: [] };

/** Says what the answers that are still open can change. */
export function outlookOf(profile: CompanyProfile, prepared: Prepared, options?: OutlookOptions): Outlook {
  const prospect = prospectOf(profile, prepared, options);
  const { status, fits } = prospect;
  const matters = waitingFields(prospect, profile, prepared);
  const moot = mootFields(prospect, profile, tellingAtFirst(profile, prepared), prepared);
  return { gates: status.gates, fits: Object.fromEntries(fits), settled: matters.length === 0, matters, moot };
}

const toldAtFirst = new WeakMap<Prepared, Map<string, Iterable<string>>>();

/** Fields that can tell something while nothing but the day is known. */
function tellingAtFirst({ schemaVersion, assessedAt }: CompanyProfile, prepared: Prepared): Iterable<string> {
  const byDay = toldAtFirst.get(prepared) ?? new Map<string, Iterable<string>>();
  toldAtFirst.set(prepared, byDay);
  const telling = byDay.get(assessedAt) ?? tellingFields(prospectOf({ schemaVersion, assessedAt }, prepared), prepared);
  byDay.set(assessedAt, telling);
  return telling;
}

/** Open facts that can still change the status or the choice. */
function waitingFacts(prospect: Prospect, prepared: Prepared): Set<string> {
  const { known, reach, status, choice } = prospect;
  const waiting = new Set(status.heldBack === "yes" ? [] : choice.waitingFor);
  for (const position of indexesOf(reach.possible)) {
    if (has(reach.certain, position) || !canDecide(position, prospect, prepared)) continue;
    for (const fact of prepared.factsAt(position)) if (known.isOpen(fact)) waiting.add(fact);
  }
  for (const network of choice.inPlay) if (known.isOpen(`presence.${network}.intent`)) waiting.add(`presence.${network}.intent`);
  return waiting;
}

/** Whether a rule that could fire can still change the status or the choice. */
function canDecide(position: number, { status, choice }: Prospect, { eventAt, networkAt, knowledge }: Prepared): boolean {
  const event = eventAt(position);
  const network = networkAt(position);
  switch (event?.type) {
    case "gate":
    case "status":
      return decidesStatus(event, status, knowledge);
    case "for":
    case "against":
    case "exclude":
    case "task":
      return network !== undefined && choice.inPlay.has(network);
    case "criterion":
      return choice.inPlay.size > 0;
    default:
      return false;
  }
}

/** Open fields that can still change the status or the choice, in the order of their paths. */
export function waitingFields(prospect: Prospect, profile: CompanyProfile, prepared: Prepared): string[] {
  if (isStatusSettled(prospect.status) && prospect.choice.settled) return [];
  const fields = [...waitingFacts(prospect, prepared)].flatMap((fact) => fieldsReadBy(fact, prepared.knowledge));
  return [...new Set(fields)].filter((field) => !isAnswered(profile, field)).sort(order);
}
