import { type Language, type Localized, languages } from "@channelfit/schema";
import limits from "../../limits.json" with { type: "json" };
import promiseWords from "../../promise-words.json" with { type: "json" };
import { factsRead } from "./conditions.ts";
import type { Check, CheckContext } from "./context.ts";
import { issueAt, type KnowledgeIssue, type Place } from "./issue.ts";

const promises: Readonly<Record<Language, readonly string[]>> = promiseWords;

/** Texts that differ in their placeholders, are not translated, carry blanks at their ends, or promise success or reach. */
export const checkTexts: Check = (context) => [
  ...context.documents.flatMap(({ file, content }) =>
    textsIn(content).flatMap(({ path, text }) => textIssues(text, { file, path })),
  ),
  ...placeholderIssues(context),
];

interface PlacedText {
  readonly path: Place["path"];
  readonly text: Localized;
}

/** Every text in two languages inside a value. */
function textsIn(value: unknown, path: Place["path"] = []): PlacedText[] {
  if (value === null || typeof value !== "object") return [];
  if (isText(value)) return [{ path, text: value }];
  return Object.entries(value).flatMap(([key, child]) => textsIn(child, [...path, Array.isArray(value) ? Number(key) : key]));
}

function isText(value: object): value is Localized {
  return "de" in value && "en" in value && typeof value.de === "string" && typeof value.en === "string";
}

function textIssues(text: Localized, { file, path }: Place): KnowledgeIssue[] {
  const [german, english] = languages.map((language) =>
    placeholdersIn(text[language])
      .map((name) => name.slice(1, -1))
      .join(", "),
  );
  const promised = languages.flatMap((language) => {
    const word = promises[language].find((candidate) => text[language].toLowerCase().includes(candidate));
    return word === undefined ? [] : [issueAt({ file, path: [...path, language] }, "promise", { word })];
  });
  const blank = languages.flatMap((language) =>
    text[language].trim() === text[language] ? [] : [issueAt({ file, path: [...path, language] }, "blank-ends")],
  );
  return [
    ...(german === english
      ? []
      : [issueAt({ file, path }, "placeholders-differ", { german: german || "–", english: english || "–" })]),
    ...(text.de === text.en && text.de.split(" ").length > limits.longestName ? [issueAt({ file, path }, "not-translated")] : []),
    ...blank,
    ...promised,
  ];
}

function placeholdersIn(text: string): string[] {
  return [...new Set(text.match(/\{[^{}]*\}/g))].sort();
}

/** Placeholders of reasons that nothing would fill: neither a name, nor a fact the rule reads. */
function placeholderIssues({ documents, domains }: CheckContext): KnowledgeIssue[] {
  return documents.flatMap(({ file, kind, content }) => {
    if (kind !== "RuleSet") return [];
    return content.rules.flatMap(({ name: id, conditions, event }, position) => {
      if (!("says" in event.params)) return [];
      const read = new Set(factsRead(conditions));
      const reads = (prefix: string) => [...read].some((fact) => fact.startsWith(prefix));
      const isFilled = (name: string) =>
        read.has(name) ||
        (name === "network.name" && (reads("network.") || reads("presence."))) ||
        (name === "audience" && reads("audience.")) ||
        (name === "channel" && reads("channel.")) ||
        (name.startsWith("network.") && domains.has(name));
      const names = placeholdersIn(event.params.says.de).map((placeholder) => placeholder.slice(1, -1));
      const path = ["rules", position, "event", "params", "says"];
      return names.filter((name) => !isFilled(name)).map((name) => issueAt({ file, path }, "placeholder-open", { id, name }));
    });
  });
}
