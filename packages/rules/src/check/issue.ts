import { fill, type Localized, pointerOf, shown } from "@channelfit/schema";
import type { ShapeProblem, StructureProblem } from "@channelfit/schema/knowledge";
import content from "../../messages.json" with { type: "json" };
import { inLanguages } from "../words.ts";

/** A mistake in a knowledge or a pack: where it is and why it is one. */
export interface KnowledgeIssue {
  /** Stable code of the mistake. */
  readonly code: string;
  /** File it stands in, relative to the folder of the knowledge or the pack. */
  readonly file: string;
  /** Line in that file, counted from 1, where somebody knows it. */
  readonly line?: number;
  /** JSON pointer of the place in the file. */
  readonly pointer: string;
  /** Keys and list positions from the root to the place. */
  readonly path: readonly (string | number)[];
  /** Id of the entry it is about, such as the name of a rule. */
  readonly id?: string;
  /** The valid spelling closest to what was written. */
  readonly nearest?: string;
  /** The mistake as a sentence in both languages. */
  readonly says: Localized;
}

/** A place in a file. */
export interface Place {
  readonly file: string;
  readonly path: readonly (string | number)[];
}

/** What an issue tells beside its code and place; further entries fill the placeholders of its sentence. */
export interface IssueDetails {
  readonly id?: string;
  readonly nearest?: string | undefined;
  readonly [placeholder: string]: string | number | Localized | undefined;
}

const messages: Readonly<Record<string, Localized>> = content.messages;

/** The sentence for a code. */
export function sentence(code: string, details: IssueDetails = {}): Localized {
  const text = (details.nearest !== undefined && messages[`${code}-suggestion`]) || messages[code];
  if (!text) throw new Error(`no message ${code}`);
  return fill(text, details);
}

/** Puts a mistake into words. */
export function issueAt({ file, path }: Place, code: string, details: IssueDetails = {}): KnowledgeIssue {
  const { id, nearest } = details;
  return {
    code,
    file,
    pointer: pointerOf(path),
    path,
    ...(id !== undefined && { id }),
    ...(nearest !== undefined && { nearest }),
    says: sentence(code, details),
  };
}

/** Puts a mistake in the shape of a file into words; a text in one language only is told as such. */
export function shapeIssue(file: string, { code, path, value, expected, nearest }: ShapeProblem): KnowledgeIssue {
  const key = String(path.at(-1) ?? "");
  const missing = messages[`language-${key}`];
  if (code === "required" && missing) return issueAt({ file, path }, "missing-translation", { missing });
  const kinds = expected.split(" | ").map((type) => messages[`type-${type}`] ?? { de: type, en: type });
  const or = sentence("or");
  const types = inLanguages((language) => kinds.map((kind) => kind[language]).join(` ${or[language]} `));
  return issueAt({ file, path }, code, { key, value: shown(value), expected: code === "type" ? types : expected, nearest });
}

/** Puts what makes a file unsafe to read into words. */
export function structureIssue(file: string, { code, path, key, limit, unit, found }: StructureProblem): KnowledgeIssue {
  if (code === "type") return issueAt({ file, path }, "not-json-value", { value: found ?? "" });
  return issueAt({ file, path }, unit === undefined ? code : `${code}-${unit}`, { key: key ?? "", limit: limit ?? 0 });
}
