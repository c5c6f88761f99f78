import { describe, expect, it } from "vitest";
import sentences from "../messages.json" with { type: "json" };
import { checkKnowledge, type KnowledgeDocument } from "../src/check.ts";
import { builtIn, extendKnowledge } from "../src/index.ts";
import cases from "./check-knowledge.cases.json" with { type: "json" };
import changes from "./check-whole.cases.json" with { type: "json" };
import { networkDocuments, otherDocuments, ruleDocuments, surveyDocuments } from "./knowledge-folder.ts";

const whole: readonly KnowledgeDocument[] = [...networkDocuments, ...ruleDocuments, ...surveyDocuments, ...otherDocuments].map(
  ({ path, content }) => ({
    file: path,
    content,
  }),
);

const text = { de: "Text", en: "text" };
const manifest = { name: "acme", version: "1.0.0", names: text, about: text };
const rule = {
  name: "acme/guests",
  conditions: { fact: "goals.ids", operator: "contains", value: "leads" },
  event: { type: "task", params: { step: "P-01", says: { de: "Laden Sie Gäste ein.", en: "Invite guests." } } },
  sources: ["channelfit-estimate"],
  examples: [
    { facts: { "goals.ids": ["leads"] }, fires: true },
    { facts: { "goals.ids": [] }, fires: false },
  ],
};
const question = { path: "extensions.acme.guests", label: text, question: text, why: text, tier: "full" };
const forum = {
  ...networkDocuments.find(({ content }) => content.id === "nebenan")?.content,
  id: "acme/forum",
  aliases: [],
};

/** What a case changes in an otherwise faultless pack: rules and questions are completed from the ones above. */
interface Case {
  readonly name: string;
  readonly manifest?: object;
  readonly rules?: readonly object[];
  readonly questions?: readonly object[];
  readonly network?: object;
  readonly file?: object;
  readonly others?: Readonly<Record<string, unknown>>;
  readonly issues: readonly (readonly string[])[];
}

function documentsOf({ manifest: description, rules, questions, network, file, others = {} }: Case): KnowledgeDocument[] {
  return [
    { file: "pack.json", content: { ...manifest, ...description } },
    ...(rules
      ? [{ file: "rules/acme.json", content: { theme: "acme", title: text, rules: rules.map((own) => ({ ...rule, ...own })) } }]
      : []),
    ...(questions
      ? [
          {
            file: "questions/acme.json",
            content: { step: "acme", order: 100, names: text, questions: questions.map((own) => ({ ...question, ...own })) },
          },
        ]
      : []),
    ...(network ? [{ file: "networks/forum.json", content: { ...forum, ...network } }] : []),
    ...(file ? [{ file: "more.json", content: file }] : []),
    ...Object.entries(others).map(([name, content]) => ({ file: name, content })),
  ];
}

describe("the built-in knowledge", () => {
  it("has no mistakes", () => {
    expect(checkKnowledge(whole)).toEqual([]);
  });

  it("has none as a value either", () => {
    expect(checkKnowledge(builtIn)).toEqual([]);
  });
});

describe("the check of a whole knowledge", () => {
  it.each(changes)("finds $name", ({ file, without, issues }) => {
    const changed = whole.map((document) =>
      document.file === file ? { file, content: withoutEntries(document.content, without) } : document,
    );
    const found = checkKnowledge(changed).map(({ code, id }) => [code, id]);
    for (const issue of issues) expect(found).toContainEqual(issue);
  });
});

it("an id that stands twice in a whole knowledge is told", () => {
  const [first] = networkDocuments;
  const twice = { file: "networks/other.json", content: first?.content };
  expect(checkKnowledge([...whole, twice]).map(({ code, file }) => [code, file])).toContainEqual(["duplicate-id", twice.file]);
});

/** A copy of a file without the entries of its lists that have one of these ids or names. */
function withoutEntries(content: unknown, ids: readonly string[]): unknown {
  return Object.fromEntries(
    Object.entries(content as object).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.filter(({ id, name }) => !ids.includes(id ?? name)) : value,
    ]),
  );
}

describe("the check of a pack", () => {
  it.each(cases as readonly Case[])("finds $name", (own) => {
    const found = checkKnowledge(documentsOf(own));
    expect(
      found.map(({ code, file, pointer, nearest }) => [code, file + pointer, ...(nearest === undefined ? [] : [nearest])]),
    ).toEqual(own.issues);
    for (const { says } of found) expect(`${says.de}${says.en}`).not.toMatch(/[{}]|undefined|\[object/);
  });

  it("takes a pack as a value, and what it is added to", () => {
    const pack = { name: "acme", version: "1.0.0", without: { networks: ["xing"] } };
    expect(checkKnowledge(pack)).toEqual([]);
    const base = extendKnowledge(builtIn, { ...pack, name: "other" });
    expect(checkKnowledge(pack, { base }).map(({ code, pointer }) => [code, pointer])).toEqual([
      ["without-unknown", "/without/networks/0"],
    ]);
  });

  it.each([
    [],
    [{ file: "pack.json", content: null }],
    [{ file: "../pack.json", content: {} }],
    [{ file: "rules/x.json", content: 3 }],
  ])("answers for anything: %j", (...documents) => {
    expect(checkKnowledge(documents as KnowledgeDocument[]).length).toBeGreaterThan(0);
  });
});

describe("the sentences of the checks", () => {
  const all = Object.entries(sentences.messages);

  it.each(all)("%s name the same things in both languages", (_, { de, en }) => {
    const named = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g))].sort();
    expect(named(de)).toEqual(named(en));
  });

  it("each have a case that shows them", () => {
    const shown = new Set([
      ...(cases as readonly Case[]).flatMap(({ issues }) => issues.map(([code]) => code)),
      ...changes.flatMap(({ issues }) => issues.map(([code]) => code)),
    ]);
    const codes = all.map(([code]) => code.replace(/-suggestion$/, "")).filter((code) => !elsewhere.test(code));
    expect([...new Set(codes)].filter((code) => !shown.has(code))).toEqual([]);
  });

  /** Parts of sentences, what other tests show, and what no field of a knowledge asks for yet. */
  const elsewhere =
    /^(kind-|type-|language-|or$|condition-|too-|reserved-key|not-json-value|manifest-missing|pack-twice|format-date|max-length)/;
});
