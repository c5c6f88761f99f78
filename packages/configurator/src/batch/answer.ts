import { builtIn, createRecommender, type Recommender, type Utf8Text } from "@channelfit/rules";
import {
  acceptsProfile,
  type CompanyProfile,
  defaultLanguage,
  isLanguage,
  type JsonError,
  jsonErrorWords,
  type Language,
  migrateProfile,
  type ProfileIssue,
  type Report,
  readJson,
  validateProfile,
  valueAt,
} from "@channelfit/schema";
import { message } from "../messages.ts";
import type { Line } from "./lines.ts";

/** What is told of each company: the summary, the whole report, or some fields of the report. */
export type Fields = "summary" | "full" | readonly (keyof Report)[];

/** What a batch tells and how. */
export interface BatchOptions {
  /** The summary where absent. */
  readonly fields?: Fields;
  /** Language of the sentences; that of each profile where absent, German where it has none. */
  readonly language?: Language;
  /** The judgement; that of the built-in knowledge where absent. */
  readonly recommender?: Recommender;
}

/** One thing that is wrong with a line. */
export interface BatchIssue extends Pick<ProfileIssue, "pointer" | "expected" | "message"> {
  readonly code: ProfileIssue["code"] | "line-too-long" | "not-utf8";
  readonly value?: unknown;
  readonly nearest?: string;
}

/** A line that could not be answered, and why. */
export interface BadLine {
  /** Number of the line, or of the profile, from 1. */
  readonly line: number;
  readonly issues: readonly BatchIssue[];
}

/** Answers lines and profiles as JSON, without a line end, behind what a text holds already. */
export interface Answerer {
  /** @returns what is wrong with the line; nothing is added then */
  ofLine(line: Line, into: Utf8Text): BadLine | undefined;
  /**
   * @param number place among the profiles, from 1
   * @returns what is wrong with the profile; nothing is added then
   */
  ofProfile(profile: unknown, number: number, into: Utf8Text): BadLine | undefined;
}

/** Makes ready to answer many profiles. */
export function answerer({ fields = "summary", language, recommender = createRecommender(builtIn) }: BatchOptions): Answerer {
  const { questions } = recommender.knowledge;
  /** Whether lines can be answered as they are read, which looks at nothing that packs ask. */
  const isPlain = fields === "summary" && questions.length === 0;
  const answer = (profile: CompanyProfile, into: Utf8Text): undefined => {
    if (fields === "summary") recommender.writeSummary(profile, language ?? profile.locale ?? defaultLanguage, into);
    else {
      const report = recommender.recommend(profile);
      const told = fields === "full" ? report : Object.fromEntries(fields.map((field) => [field, report[field]]));
      into.putText(JSON.stringify(told));
    }
  };
  const ofProfile = (data: unknown, number: number, into: Utf8Text): BadLine | undefined => {
    const spoken = language ?? localeOf(data);
    const { value, issues } = validateProfile(migrateProfile(data).value, { language: spoken, questions });
    return issues ? { line: number, issues: issues.map(shortened) } : answer(value, into);
  };
  return {
    ofProfile,
    ofLine(line, into) {
      const { number } = line;
      if ("unreadable" in line) return { line: number, issues: [unreadable(line.unreadable, language ?? defaultLanguage)] };
      if (isPlain && recommender.writeSummaryOfText(line.text, language, into)) return undefined;
      const read = readJson(line.text);
      if (!("data" in read)) return { line: number, issues: [notJson(read, language ?? defaultLanguage)] };
      const { data } = read;
      return questions.length === 0 && acceptsProfile(data) ? answer(data, into) : ofProfile(data, number, into);
    },
  };
}

/** Adds the answer to a line, or what is wrong with it, as a line. @returns what is wrong */
export function answerLine(line: Line, answers: Answerer, into: Utf8Text): BadLine | undefined {
  const bad = answers.ofLine(line, into);
  into.putText(bad ? `${JSON.stringify(bad)}\n` : "\n");
  return bad;
}

function localeOf(data: unknown): Language {
  const locale = valueAt(data, ["locale"]);
  return isLanguage(locale) ? locale : defaultLanguage;
}

function shortened({ code, pointer, value, expected, nearest, message }: ProfileIssue): BatchIssue {
  return { code, pointer, ...(value !== undefined && { value }), expected, ...(nearest !== undefined && { nearest }), message };
}

function unreadable(code: "line-too-long" | "not-utf8", language: Language): BatchIssue {
  return { code, pointer: "", expected: "JSON", message: message(`batch.${code}`, language) };
}

function notJson(error: JsonError, language: Language): BatchIssue {
  const { column, found } = error;
  const { here, wanted } = jsonErrorWords(error);
  const says = message("batch.not-json", language, { column, here: here[language], wanted: wanted[language] });
  return { code: "not-json", pointer: "", ...(found !== undefined && { value: found }), expected: "JSON", message: says };
}
