import type { Answers } from "./answers.ts";

type Section = Record<string, unknown>;

export function leadership({ chance, given, triState, level, step }: Answers): Section | undefined {
  return given({
    interest: level(),
    understanding: level(),
    convinced: triState(),
    support: step(["passive", "tolerates", "supports", "champions"]),
    runsItselfBelief: step(["yes", "partly", "no"]),
    fundsApproved: triState(),
    training: step(["none", "operational", "principles", "both"]),
    mistakeHandling: step(["hide", "internal-only", "case-by-case", "open"]),
    publicApology: step(["excluded", "undecided", "possible"]),
    customerDialogue: level(),
    examplesShown: step(["none", "some", "incl-competitors"]),
    canJudgeWork: triState(),
    objections: chance.chance(0.15) ? ["Das kostet zu viel Zeit."] : undefined,
    objectionsAnswered: triState(),
    plainLanguage: triState(),
  });
}

export function culture({ given, level }: Answers): Section | undefined {
  return given({
    openness: level(),
    trust: level(),
    infoTimely: level(),
    crossDeptExchange: level(),
    shortPaths: level(),
    clearStructures: level(),
    infoComplete: level(),
    cooperation: level(),
    peopleKnowEachOther: level(),
    proactiveForwarding: level(),
    willingness: given({ leaders: level(), middle: level(), staff: level() }),
  });
}

export function employees({ chance, given, triState, level, step }: Answers): Section | undefined {
  return given({
    involvement: step(["bypassed", "none", "few", "many"]),
    informed: triState(),
    unusualIdeas: triState(),
    outsideRoutine: triState(),
    ideasUsed: triState(),
    externalInput: triState(),
    serviceExperienceUsed: triState(),
    customerView: triState(),
    whyExplained: triState(),
    creativeSpace: triState(),
    learnFromOthers: step(["none", "copy", "learn"]),
    motivation: level(),
    loyalty: level(),
    networkSkill: level(),
    ambassadorsInterested: chance.between(0, 4),
  });
}
