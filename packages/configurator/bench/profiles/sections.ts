import type { Answers } from "./answers.ts";
import { culture, employees, leadership } from "./people.ts";
import sectors from "./sectors.json" with { type: "json" };
import sizes from "./sizes.json" with { type: "json" };

/** What the answers of a company are drawn from. */
export interface Situation extends Answers {
  readonly sector: (typeof sectors)[number];
  readonly size: (typeof sizes)[number];
  readonly position: number;
}

type Section = Record<string, unknown>;

const ageBands = ["14-19", "20-29", "30-39", "40-49", "50-59", "60+"];
const tones = ["factual-expert", "personal", "visual-inspiring", "entertaining", "helpful-service", "news-brief", "storytelling"];
const channels = ["website", "newsletter", "press", "print", "fairs", "phone", "email", "events", "pos", "ads"];
const supports = ["strategy", "content", "video", "community", "legal", "tools", "training"];
const functions = [
  "comments",
  "direct-messages",
  "groups",
  "events",
  "jobs",
  "shop",
  "ads",
  "video",
  "link-traffic",
  "analytics",
];

/** All sections that the company fills in; one without any answer is left out. */
export function sectionsOf(situation: Situation): Section {
  const sections: Section = {
    company: company(situation),
    goals: goals(situation),
    audiences: audiences(situation),
    style: style(situation),
    strategy: strategy(situation),
    resources: resources(situation),
    integration: integration(situation),
    commitment: commitment(situation),
    leadership: leadership(situation),
    culture: culture(situation),
    employees: employees(situation),
    guidelines: guidelines(situation),
    operations: operations(situation),
    presences: presences(situation),
    web: web(situation),
  };
  return Object.fromEntries(Object.entries(sections).filter(([, section]) => section !== undefined));
}

function company({ chance, sector, size, position }: Situation): Section {
  return {
    name: `${sector.sector} ${size.sizeClass} ${position + 1}`,
    sizeClass: size.sizeClass,
    country: chance.chance(0.8) ? "DE" : chance.pick(["AT", "CH"]),
    sector: sector.sector,
    market: chance.pick(sector.market),
    reach: chance.pick(sector.reach),
    languages: chance.chance(0.3) ? ["de", "en"] : ["de"],
    offerVisuality: sector.visuality,
    offerNeedsExplaining: sector.explaining,
  };
}

function goals({ chance, sector, maturity, diligence }: Situation): Section[] | undefined {
  if (!chance.chance(diligence + 0.1)) return undefined;
  const target = { metric: "Anfragen im Monat", value: chance.between(5, 200), by: "2027-06-30" };
  return chance
    .some(sector.goals, 0.6)
    .slice(0, 3)
    .map((id, rank) => ({ id, priority: rank + 1, ...(chance.chance(maturity) && { target }) }));
}

function audiences({ chance, sector, maturity, given }: Situation): Section[] | undefined {
  return chance.some(sector.audiences, 0.6).map((kind) => {
    const used = chance.some(sector.networks, 0.4).map((network) => ({
      network,
      evidence: chance.chance(maturity) ? chance.pick(["measured", "asked"]) : "assumed",
    }));
    const youngest = kind === "applicants" ? 0 : chance.between(0, 3);
    const details = {
      relation: chance.pick(["existing", "potential", "both"]),
      ageBands: ageBands.slice(youngest, youngest + chance.between(1, 3)),
      networksUsed: used,
      contactExpectedOn: chance.some(["website", "phone", "email", "facebook", "pos"], 0.4),
      preferredStyles: chance.some(tones, 0.25),
    };
    return { kind, ...given(details) };
  });
}

function style({ chance, sector, given }: Situation): Section | undefined {
  return given({
    tones: chance.some(tones, 0.3),
    formats: chance.some(sector.formats, 0.7),
    register: chance.pick(["du", "sie", "mixed"]),
  });
}

function strategy({ chance, sector, given, triState, level, step }: Situation): Section | undefined {
  const considered = chance.some(sector.networks, 0.5);
  const others = ["tiktok", "x", "snapchat", "twitch"].filter((network) => !considered.includes(network));
  return given({
    neededFunctions: chance.some(functions, 0.3),
    functionsMapped: triState(),
    searchImportance: level(),
    considered,
    excluded: chance.chance(0.3) ? [{ network: chance.pick(others), reason: "Dafür fehlt uns die Zeit." }] : undefined,
    stepSize: step(["all-at-once", "several", "pilot"]),
  });
}

function resources({ chance, size, given, triState, level, step }: Situation): Section | undefined {
  const [fewest = 0, most = 0] = size.hours;
  const [least = 0, highest = 0] = size.budget;
  const needed = chance.some(supports, 0.3);
  return given({
    hoursPerWeek: chance.between(2 * fewest, 2 * most) / 2,
    people: chance.between(1, size.people),
    allocation: step(["none", "on-the-side", "fixed-share", "dedicated"]),
    budgetPerMonth: 10 * Math.round(chance.between(least, highest) / 10),
    budgetSecuredMonths: step([0, 3, 6, 12, 24]),
    skills: given({ writing: level(), photo: level(), video: level(), design: level(), community: level(), analytics: level() }),
    supportNeeded: needed,
    supportAvailable: chance.some(needed, 0.5),
    absenceCover: triState(),
  });
}

function integration({ chance, size, given, triState, step }: Situation): Section | undefined {
  const own = chance.some(channels, 0.4).map((kind) => ({ kind, plan: chance.pick(["keep", "keep", "expand", "reduce"]) }));
  return given({
    departments: ["marketing", "sales", "hr", "service"].slice(0, size.departments),
    departmentStance: size.departments > 0 ? step(["opposed", "worried", "neutral", "supportive"]) : "no-department",
    channels: own,
    contactsCare: step(["stopped", "reduced", "kept"]),
    relation: step(["replace", "undecided", "complement"]),
    budgetShiftPercent: chance.between(0, 30),
    coordination: step(["none", "ad-hoc", "shared-plan", "joint-team"]),
    topicsAcrossChannels: triState(),
    mutualLearning: step(["none", "one-way", "both-ways"]),
    sharedResources: triState(),
    jointConcepts: triState(),
    crossChannelHandover: triState(),
    problemResponse: step(["none", "slow", "same-day", "rehearsed"]),
  });
}

function commitment({ chance, given, triState, step }: Situation): Section | undefined {
  return given({
    mood: chance.pick(["sceptical", "cautious", "balanced", "balanced", "euphoric"]),
    declared: step(["none", "oral", "written"]),
    horizonMonths: step([0, 6, 12, 24]),
    ownerNamed: triState(),
    purposeStated: triState(),
    reviewEveryMonths: step([0, 12, 6, 3]),
    endRule: triState(),
    benefitsNameable: triState(),
    processDescribable: triState(),
  });
}

function guidelines({ given, triState, step }: Situation): Section | undefined {
  return given({
    state: step(["none", "draft", "published"]),
    contacts: step(["none", "informal", "named"]),
    trained: triState(),
  });
}

function operations({ given, step }: Situation): Section | undefined {
  return given({
    responseHours: step([96, 48, 24, 8]),
    crisisProcess: step(["none", "draft", "ready"]),
    monitoring: step(["none", "manual", "tool"]),
  });
}

function presences({ chance, sector, maturity, given, triState, step }: Situation): Section[] {
  const networks = chance.chance(0.8) ? chance.some(sector.networks, 0.35) : [];
  return networks.map((network) => {
    const state = step(["silent", "irregular", "active"]);
    const month = state === "active" ? chance.between(8, 10) : chance.between(1, 7);
    return {
      network,
      ...given({
        state,
        lastPost: `2026-${String(month).padStart(2, "0")}-15`,
        owner: triState(),
        access: chance.chance(0.05) ? "lost" : chance.chance(maturity) ? "secured" : "one-person",
        intent: chance.pick(["keep", "keep", "revive", "undecided", "end"]),
      }),
    };
  });
}

function web({ given, triState, level, step }: Situation): Section | undefined {
  return given({ ownSite: triState(), blog: step(["none", "irregular", "regular"]), blogCapacity: level() });
}
