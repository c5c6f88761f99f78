import { type CompanyProfile, pathOf, valueAt } from "@channelfit/schema";
import {
  type AskedQuestion,
  createSession,
  emptyProfile,
  entryName,
  type Judge,
  profileForm,
  profileOf,
  reduce,
  type SessionAction,
  type SessionMode,
  type SessionState,
  viewOf,
} from "../src/session-api.ts";

/** What came of asking a company. */
export interface Interview {
  /** Places of the questions in the order they were asked. */
  readonly asked: readonly string[];
  readonly state: SessionState;
  readonly profile: CompanyProfile;
  /** Milliseconds of computing the longest choice of a question took. */
  readonly slowest: number;
}

/** Asks a company, which answers by its profile and does not know what is not in it, until there is nothing left to ask. */
export function interview(company: CompanyProfile, mode: SessionMode, judge: Judge): Interview {
  const form = profileForm();
  const asked: string[] = [];
  let state = createSession(emptyProfile(company.assessedAt), mode);
  let slowest = 0;
  for (;;) {
    const start = process.cpuUsage();
    const { current } = viewOf(form, judge, state);
    slowest = Math.max(slowest, process.cpuUsage(start).user / 1000);
    if (!current) break;
    asked.push(current.at);
    state = reduce(form, state, answerOf(current, company));
  }
  const profile = profileOf(form, state);
  if (!profile) throw new Error("the interview left no profile");
  return { asked, state, profile, slowest };
}

/** How many questions the quick questionnaire has for a company; their order does not depend on the judgement. */
export function quickQuestions(company: CompanyProfile): number {
  const untold: Judge = {
    outlook: () => ({ gates: {}, fits: {}, settled: false, matters: [], moot: [] }),
    rankQuestions: () => [],
  };
  return interview(company, "quick", untold).asked.length;
}

function answerOf({ at, field }: AskedQuestion, company: CompanyProfile): SessionAction {
  const value = valueAt(company, pathOf(at, company));
  if (value === undefined || value === field.unknown?.value) return { type: "unknown", at };
  const name = field.kind === "entries" ? entryName(field)?.path.split(".").at(-1) : undefined;
  if (name === undefined || !Array.isArray(value)) return { type: "answer", at, value };
  return { type: "answer", at, value: value.map((entry) => ({ [name]: entry[name] })) };
}
