import type { CompanyProfile, NetworkId } from "@channelfit/schema";
import { fields } from "@channelfit/schema/vocabulary";
import { readByChoice, rounded } from "./choice-reach.ts";
import { isAnswered } from "./completeness.ts";
import { has, indexesOf } from "./engine/evaluator.ts";
import { holdsAny } from "./engine/rule-group.ts";
import { parameter } from "./knowledge.ts";
import { fieldsReadBy } from "./open-facts.ts";
import type { Prospect } from "./outlook.ts";
import type { Prepared } from "./prepare.ts";
import { ruleTableOf } from "./rule-table.ts";
import { decidesStatus } from "./status-reach.ts";

/**
 * Open fields that could tell something at first and no longer can; see the outlook. In the order of the schema.
 * @param atFirst fields that could while nothing was answered
 */
export function mootFields(prospect: Prospect, profile: CompanyProfile, atFirst: Iterable<string>, prepared: Prepared): string[] {
  const now = tellingFields(prospect, prepared);
  const before = [...atFirst];
  return fields.flatMap(({ path }) => {
    const told = before.filter((field) => field === path || field.startsWith(`${path}[]`));
    return told.length > 0 && !told.some((field) => now.has(field)) && !isAnswered(profile, path) ? [path] : [];
  });
}

/** Fields whose answer can still change a gate, the status, the verdict on a network, a risk, a strength or an advice. */
export function tellingFields(prospect: Prospect, prepared: Prepared): Set<string> {
  return new Set([...tellingFacts(prospect, prepared)].flatMap((fact) => fieldsReadBy(fact, prepared.knowledge)));
}

function tellingFacts(prospect: Prospect, prepared: Prepared): Set<string> {
  const { known, reach, status } = prospect;
  const telling = new Set<string>();
  const add = (fact: string) => {
    if (known.isOpen(fact)) telling.add(fact);
  };
  const isMovable = movableNetworks(prospect, prepared);
  for (const position of indexesOf(reach.possible))
    if (!has(reach.certain, position) && canTell(position, prospect, isMovable, prepared))
      for (const fact of prepared.factsAt(position)) add(fact);
  for (const { id } of prepared.knowledge.networks) add(`presence.${id}.intent`);
  if (status.heldBack !== "yes") for (const fact of readByChoice) add(fact);
  return telling;
}

function canTell(
  position: number,
  { status }: Prospect,
  isMovable: (network: NetworkId) => boolean,
  { eventAt, networkAt, knowledge }: Prepared,
): boolean {
  const event = eventAt(position);
  const network = networkAt(position);
  switch (event?.type) {
    case "gate":
      return status.gates[event.params.gate]?.length !== 1 || decidesStatus(event, status, knowledge);
    case "status":
      return decidesStatus(event, status, knowledge);
    case "for":
    case "against":
    case "task":
      return network !== undefined && isMovable(network);
    case "criterion":
      return knowledge.networks.some(({ id }) => isMovable(id));
    case "confidence":
    case "checklist":
      return false;
    default:
      return true;
  }
}

/** Tells for which networks a fit or a task can still change the verdict: not while the fit stays between two thresholds. */
function movableNetworks({ reach, fits, status }: Prospect, prepared: Prepared): (network: NetworkId) => boolean {
  const { knowledge, eventAt, networkAt } = prepared;
  const excluded = new Set(
    indexesOf(reach.certain).flatMap((position) => (eventAt(position)?.type === "exclude" ? [networkAt(position)] : [])),
  );
  const optional = parameter(knowledge, "fitThresholdOptional");
  const recommended = parameter(knowledge, "fitThresholdRecommended");
  const bandOf = (fit: number) => (fit < optional ? 0 : fit < recommended ? 1 : 2);
  const isCounted = ruleTableOf(prepared).switches.some((rules) => holdsAny(reach.certain, rules));
  const movable = new Set(
    knowledge.networks.flatMap(({ id }): NetworkId[] => {
      const range = fits.get(id);
      if (!range || excluded.has(id)) return [];
      const [lowest, highest] = [bandOf(rounded(range.lower, -1)), bandOf(rounded(range.upper, 1))];
      const isSettled = isCounted && lowest === highest && (highest < 2 || status.heldBack === "yes");
      return isSettled ? [] : [id];
    }),
  );
  return (network) => movable.has(network);
}
