import type { CompanyProfile, ComplementPair, Member, NetworkId, Presence, PresenceResult } from "@channelfit/schema";
import { intentOf, known, livelinessOf } from "../answers.ts";
import { parameter } from "../knowledge.ts";
import type { ReportKnowledge, ReportNetwork } from "../report-knowledge.ts";

/** What state each existing profile is in and what to do with it, in the order of the answers. */
export function presences(
  { presences: own = [], assessedAt }: CompanyProfile,
  members: readonly Member[],
  knowledge: ReportKnowledge,
): PresenceResult[] {
  const limit = parameter(knowledge, "orphanAfterDays");
  return own.map((presence): PresenceResult => {
    const network = knowledge.networks.find(({ id }) => id === presence.network);
    const liveliness = livelinessOf(presence, assessedAt, limit, "today");
    const finding = findingOf(presence, liveliness, network);
    const action = actionOf(presence, liveliness, finding);
    const leaves = action === "remove" || action === "migrate";
    return {
      network: presence.network,
      finding,
      action,
      target: action === "migrate" ? targetsOf(network, members) : [],
      exitSteps: leaves ? [...(network?.exitSteps ?? [])] : [],
    };
  });
}

function findingOf(
  { access, owner }: Presence,
  liveliness: string | undefined,
  network: ReportNetwork | undefined,
): PresenceResult["finding"] {
  if (network?.lifecycle.state === "discontinued") return "discontinued";
  if (access === "lost") return "unreachable";
  if (liveliness === "silent") return "orphaned";
  if (liveliness === "irregular" || access === "one-person" || known(owner) === "no") return "at-risk";
  return liveliness === undefined ? "unknown" : "healthy";
}

function actionOf(
  presence: Presence,
  liveliness: string | undefined,
  finding: PresenceResult["finding"],
): PresenceResult["action"] {
  if (finding === "discontinued") return "migrate";
  if (finding === "unreachable") return "secure-access";
  if (presence.intent === "end") return "remove";
  if (finding === "orphaned") return intentOf(presence, liveliness) === "revive" ? "revive" : "decide";
  if (finding === "unknown") return "clarify";
  return presence.access === "one-person" ? "secure-access" : "continue";
}

/** Where to go from an ended network: a successor that is kept anyway, else the hub, else any successor. */
function targetsOf(network: ReportNetwork | undefined, members: readonly Member[]): NetworkId[] {
  const successors = network?.lifecycle.successors ?? [];
  const kept = members
    .filter((member) => successors.includes(member.network) || member.role === "hub")
    .map((member) => member.network);
  return kept.length > 0 ? kept : [...successors];
}

/** Pairs every member with a channel the company already has; where its channels are unknown, with the first that suits. */
export function complements(
  { integration, web }: CompanyProfile,
  members: readonly Member[],
  knowledge: ReportKnowledge,
): ComplementPair[] {
  const kept =
    integration?.channels?.filter(({ plan }) => plan !== "stop").map(({ kind }) => kind) ??
    (known(web?.ownSite) === "yes" ? ["website"] : undefined);
  return members.flatMap(({ network }) => {
    const pairs = knowledge.networks.find(({ id }) => id === network)?.complements ?? [];
    const [first] = pairs;
    const suiting = kept ? pairs.filter(({ channel }) => kept.includes(channel)) : [];
    const shown = suiting.length > 0 ? suiting : first ? [first] : [];
    return shown.map(({ channel, says }) => ({ network, channel, says }));
  });
}
