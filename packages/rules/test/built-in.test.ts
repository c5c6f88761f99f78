import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { knowledgeFileBytes } from "../generate/knowledge-files.ts";
import { templateOf } from "../generate/templates.ts";
import { knowledgeFiles } from "../src/built-in/file.ts";
import * as inModule from "../src/built-in/in-module.ts";
import type { PartName } from "../src/built-in/parts.ts";
import { builtInRules } from "../src/built-in-rules.ts";
import { packed, unpacked } from "../src/engine/packed.ts";
import { parts as generated } from "../src/generated/knowledge.ts";
import { builtIn, knowledgeOf } from "../src/index.ts";
import { ruleBookOf } from "../src/rule-book.ts";
import { genericRules } from "../src/specialise.ts";
import { partOf } from "../src/templates.ts";
import { parts } from "./knowledge-folder.ts";
import { runs } from "./runs.ts";

describe("the built-in knowledge", () => {
  it("is what the knowledge folder holds, without the examples of rules", () => {
    const ruleSets = parts.ruleSets.map((set) => ({ ...set, rules: set.rules.map((rule) => ({ ...rule, examples: [] })) }));
    const { version, hash, ...content } = knowledgeOf({ ...parts, ruleSets });
    const { version: ownVersion, hash: ownHash, ...ownContent } = builtIn;
    const written = JSON.parse(JSON.stringify(content), (key, value) => (key === "$schema" ? undefined : value));
    expect(ownContent).toEqual(written);
  });

  it("was worked out at build time as it would be now", () => {
    const { outcomeAt, outcomeCount, checklistStart, conditionAt, ...precomputed } = builtInRules();
    const fresh = ruleBookOf(builtIn);
    expect(precomputed).toEqual({ bound: fresh.bound, layout: fresh.layout });
    expect([outcomeCount, checklistStart]).toEqual([fresh.outcomeCount, fresh.checklistStart]);
    const rules = genericRules(builtIn);
    expect(rules.map((_, position) => outcomeAt(position)?.name)).toEqual(rules.map(({ name }) => name));
    expect(rules.map((_, position) => conditionAt(position))).toEqual(rules.map(({ conditions }) => conditions));
  });
});

describe("the files of the built-in knowledge", () => {
  const { report, others } = knowledgeFileBytes();
  const inFile = knowledgeFiles(report, () => others);

  it.each(Object.keys(generated) as PartName[])("holds the same %s as the modules", (name) => {
    expect(inFile.readPart(name)).toEqual(inModule.readPart(name));
  });

  it("holds every rule by itself", () => {
    expect(inFile.countRules()).toBe(inModule.countRules());
    const positions = Array.from({ length: inModule.countRules() }, (_, position) => position);
    expect(positions.map(inFile.readRule)).toEqual(positions.map(inModule.readRule));
    expect(positions.map(inFile.readCondition)).toEqual(positions.map(inModule.readCondition));
    expect(() => inFile.readRule(positions.length)).toThrow("there is no entry");
  });

  it("holds what was worked out at build time", () => {
    expect(inFile.precomputed()).toEqual(inModule.precomputed());
  });

  it("is of the same version and knowledge", () => {
    expect([inFile.version, inFile.hash]).toEqual([inModule.version, inModule.hash]);
  });

  it("may begin anywhere in memory", () => {
    for (const offset of [1, 2, 3, 4]) {
      const bytes = Buffer.concat([Buffer.alloc(offset), report]).subarray(offset);
      expect(knowledgeFiles(bytes, () => others).precomputed()).toEqual(inModule.precomputed());
    }
  });

  it("are read one by one: a report does without the other", () => {
    const alone = knowledgeFiles(report, () => {
      throw new Error("the other file was asked for");
    });
    expect(alone.readReportPart().networks).toHaveLength(builtIn.networks.length);
    expect(alone.readRule(0)).toEqual(inModule.readRule(0));
    expect(() => alone.readPart("sources")).toThrow("the other file was asked for");
  });

  it("hold what goes with each network", () => {
    for (const [position, { complements }] of builtIn.networks.entries())
      expect(inFile.readComplements(position)).toEqual(complements);
  });
});

describe("packed numbers", () => {
  it("are unpacked as they were", () => {
    const numbers = fc.oneof(fc.nat(40), fc.integer({ min: -1, max: 2 ** 20 }));
    fc.assert(
      fc.property(fc.array(numbers), (list) => {
        expect([...unpacked(packed(Int32Array.from(list)))]).toEqual(list);
      }),
      runs(300),
    );
  });
});

describe("a part of the knowledge", () => {
  const text = fc.string({ unit: "binary" });
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      text,
      fc.integer(),
      fc.constant(null),
      fc.record({ de: text, en: text }),
      fc.array(tie("value")),
      fc.dictionary(fc.constantFrom("id", "de", "names", "says"), tie("value")),
    ),
  }));

  it("is read as it was, whatever its texts hold", () => {
    fc.assert(
      fc.property(value, (content) => {
        const { json, texts } = templateOf(content);
        const lines = { de: { part: texts.de.join("\n") }, en: { part: texts.en.join("\n") } };
        expect(partOf("part", json, lines)).toEqual(JSON.parse(JSON.stringify(content)));
      }),
      runs(300),
    );
  });

  it("can be read with the texts of one language", () => {
    const { json, texts } = templateOf({ id: "blog", names: { de: "Ihr Blog", en: "your blog" } });
    const german = { part: texts.de.join("\n") };
    expect(partOf("part", json, { de: german, en: german })).toEqual({ id: "blog", names: { de: "Ihr Blog", en: "Ihr Blog" } });
  });
});
