import { type Kind, listKinds, recordKinds } from "../pack.ts";
import type { ValidDocument } from "./documents.ts";
import type { Place } from "./issue.ts";

/** Something with an id in a file. */
export interface Entry {
  readonly kind: Kind | "questions" | "surveys";
  readonly id: string;
  readonly place: Place;
}

/** Everything that has an id, file by file. */
export function entriesOf(documents: readonly ValidDocument[]): Entry[] {
  return documents.flatMap((document): Entry[] => {
    const { file } = document;
    const at = (kind: Entry["kind"], id: string, ...path: (string | number)[]): Entry => ({ kind, id, place: { file, path } });
    switch (document.kind) {
      case "Network":
        return [at("networks", document.content.id)];
      case "UsageSurvey":
        return [at("surveys", document.content.id)];
      case "RuleSet":
        return document.content.rules.map(({ name }, position) => at("rules", name, "rules", position));
      case "QuestionFile":
        return document.content.questions.map(({ path }, position) => at("questions", path, "questions", position));
      case "KnowledgeFile": {
        const { content } = document;
        return [
          ...listKinds.flatMap((kind) => (content[kind] ?? []).map(({ id }, position) => at(kind, id, kind, position))),
          ...recordKinds.flatMap((kind) => Object.keys(content[kind] ?? {}).map((id) => at(kind, id, kind, id))),
        ];
      }
      default:
        return [];
    }
  });
}
