import { readdirSync, readFileSync } from "node:fs";
import { builtIn, checklistDocument, type PrintDocument, recommend, reportDocument } from "@channelfit/rules";
import { languages, type SectionName, validateProfile } from "@channelfit/schema";
import { describe, expect, it } from "vitest";
import { hostileNames } from "../../rules/test/hostile-names.ts";
import { printPdf } from "../src/index.ts";
import { type Characters, printable } from "../src/printable.ts";
import { readPdf } from "./pdf-reader.ts";

const all: readonly SectionName[] = ["brief", "training", "guidelines", "benefits", "workshop", "goal-finder"];
const characters: Characters = JSON.parse(readFileSync(new URL("../templates/characters.json", import.meta.url), "utf8"));

function profileOf(name: string) {
  const file = new URL(`../../../examples/profiles/${name}.json`, import.meta.url);
  const { value, issues } = validateProfile(JSON.parse(readFileSync(file, "utf8")));
  if (issues) throw new Error(`${name}.json is not a valid profile: ${issues[0]?.message}`);
  return value;
}

async function pdfOf(document: PrintDocument): Promise<Uint8Array> {
  const bytes = await printPdf(document);
  if (!bytes) throw new Error("the package that sets the type is not installed");
  return bytes;
}

/** Words without what a line break may change. */
function letters(text: string): string {
  return text.replace(/[\s\u00AD\u200B\u2010-]/gu, "");
}

/** What a document knows but a drawing or a heading in pieces stands for. */
const unseen = ["id", "url", "kind", "look", "tone", "says", "inWords"];

/** Every text that a document shows. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (value === null || typeof value !== "object") return [];
  const shown = Object.entries(value).filter(([key]) => !unseen.includes(key) && !(key === "title" && "heading" in value));
  return shown.flatMap(([, inner]) => textsIn(inner));
}

const reports = [
  { name: "bakery", language: "de", sections: [] },
  { name: "saas-start-up", language: "en", sections: all },
  { name: "barely-started", language: "de", sections: [] },
  { name: "hotel", language: "de", sections: all },
] as const;

describe.each(reports)("the report on $name as PDF ($language)", async ({ name, language, sections }) => {
  const document = reportDocument(recommend(profileOf(name), { sections }), { language });
  const bytes = await pdfOf(document);
  const { title, language: spoken, uaPart, tagged, bookmarks, pages } = await readPdf(bytes);

  it("has its title and its language and says that it is accessible", () => {
    expect({ title, spoken, uaPart, tagged }).toEqual({
      title: document.title,
      spoken: language === "de" ? "de-DE" : "en-GB",
      uaPart: "1",
      tagged: true,
    });
  });

  it("has a structure of headings, lists and tables", () => {
    const roles = new Set(pages.flatMap((page) => page.roles));
    expect([...roles]).toEqual(expect.arrayContaining(["H1", "P", "L", "LI", "Table", "TR", "TH", "TD", "TOC"]));
  });

  it("has a bookmark for each section and each part", () => {
    const titled = document.sections.filter((section) => section.title !== undefined);
    expect(bookmarks.map((bookmark) => bookmark.title)).toEqual(titled.map((section) => section.title));
    const parts = titled.map(({ blocks }) => blocks.filter(({ kind }) => kind === "part").length);
    expect(bookmarks.map(({ below }) => below.length)).toEqual(parts);
  });

  it("has A4 pages with their numbers, which are not read aloud", () => {
    for (const [index, { millimetres, artifacts, text }] of pages.entries()) {
      const words = document.labels.page.replace("{page}", String(index + 1)).replace("{pages}", String(pages.length));
      expect(millimetres).toEqual([210, 297]);
      expect(letters(artifacts)).toContain(letters(words));
      expect(letters(text)).not.toContain(letters(words));
    }
    expect(pages.length).toBeGreaterThan(1);
  });

  it("holds every text of the report", () => {
    const read = letters(pages.map(({ text }) => text).join(""));
    const texts = textsIn(document.sections.map(({ title: heading, blocks }) => [heading, blocks]));
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter((text) => !read.includes(letters(text)))).toEqual([]);
  });

  it("is the same whenever it is made", async () => {
    expect(Buffer.compare(await pdfOf(document), bytes)).toBe(0);
  });
});

describe("the brief for management", () => {
  const folder = new URL("../../../examples/profiles/", import.meta.url);
  const names = readdirSync(folder).flatMap((file) => (file.endsWith(".json") ? [file.slice(0, -".json".length)] : []));

  it.each(names.flatMap((name) => languages.map((language) => ({ name, language }))))(
    "has a page of its own: $name ($language)",
    async ({ name, language }) => {
      const document = reportDocument(recommend(profileOf(name), { sections: ["brief"] }), { language });
      const place = document.sections.findIndex(({ id }) => id === "brief");
      const { pages } = await readPdf(await pdfOf(document));
      const pageOf = (title = "") => pages.findIndex(({ text }) => letters(text).startsWith(letters(title)));
      const page = pageOf(document.sections[place]?.title);
      expect(page).toBeGreaterThan(0);
      expect(pageOf(document.sections[place + 1]?.title)).toBe(page + 1);
    },
  );
});

describe.each(languages)("the checklist as PDF (%s, CK-04)", (language) => {
  const report = recommend(profileOf("bakery"));
  const ids = builtIn.checklist.map(({ id }) => id);

  it("is blank with three empty boxes for each question", async () => {
    const { pages, tagged, uaPart, bookmarks } = await readPdf(await pdfOf(checklistDocument({ language })));
    const text = pages.map((page) => page.text).join("\n");
    expect(ids).toHaveLength(40);
    expect(text.match(/\bQ\d\d\b/g)).toEqual(ids);
    expect(text.match(/☐/g)).toHaveLength(120);
    expect(text).not.toContain("☒");
    for (const { question } of builtIn.checklist) expect(letters(text)).toContain(letters(question[language]));
    expect({ tagged, uaPart }).toEqual({ tagged: true, uaPart: "1" });
    expect(bookmarks).toHaveLength(builtIn.checklistGroups.length);
    expect(pages.length).toBeLessThanOrEqual(3);
  });

  it("is filled in with the answers of a report and the steps that help", async () => {
    const bytes = await pdfOf(checklistDocument({ language, report }));
    const { pages } = await readPdf(bytes);
    const text = pages.map((page) => page.text).join("\n");
    const answered = report.checklist.filter(({ answer }) => ["yes", "partly", "no"].includes(answer));
    expect(answered.length).toBeGreaterThan(30);
    expect(text.match(/☒/g)).toHaveLength(answered.length);
    expect(text.match(/☐/g)).toHaveLength(120 - answered.length);
    const helpful = report.checklist.filter(({ answer }) => answer === "no" || answer === "partly");
    for (const { step } of helpful) {
      const names = builtIn.steps.find(({ id }) => id === step)?.names;
      expect(letters(text)).toContain(letters(names?.[language] ?? step));
    }
    expect(Buffer.compare(await pdfOf(checklistDocument({ language, report })), bytes)).toBe(0);
  });
});

describe("what a person wrote", () => {
  const profile = profileOf("bakery");
  const documentFor = (name: string) => reportDocument(recommend({ ...profile, company: { ...profile.company, name } }));

  it.each(hostileNames.map((name) => ({ name, title: JSON.stringify(name.slice(0, 40)) })))(
    "stays text in a PDF: $title",
    async ({ name }) => {
      const document = documentFor(name);
      const { pages, title, bookmarks } = await readPdf(await pdfOf(document));
      const plain = await readPdf(await pdfOf(documentFor("Muster")));
      expect(letters(String(title))).toBe(letters(document.title));
      expect(letters(pages.map(({ text }) => text).join(""))).toContain(letters(document.title));
      expect(bookmarks).toEqual(plain.bookmarks);
      expect(pages.flatMap(({ links }) => links)).toEqual(plain.pages.flatMap(({ links }) => links));
      const roles = (file: typeof plain) => new Set(file.pages.flatMap((page) => page.roles));
      expect(roles({ ...plain, pages })).toEqual(roles(plain));
    },
  );

  it("is shown with a box for signs that the font does not have", async () => {
    const { pages } = await readPdf(await pdfOf(documentFor("Sushi 寿司 \u202Egnp.exe \u0000 😀 Łódź Αθήνα Zu\u0308rich")));
    expect(letters(pages[0]?.text ?? "")).toContain(letters("Sushi □□ gnp.exe □ □ Łódź Αθήνα Zürich"));
  });
});

describe("the font", () => {
  it("has every sign of the knowledge in both languages", () => {
    expect(printable(builtIn, characters)).toEqual(builtIn);
  });

  it("has every sign that is said to be there", async () => {
    const points = characters.ranges.flatMap(([first, last]) => {
      const start = Number.parseInt(first, 16);
      return Array.from({ length: Number.parseInt(last, 16) - start + 1 }, (_, step) => start + step);
    });
    const line = [`${points.map((point) => String.fromCodePoint(point)).join(" ")} ${characters.substitute}`];
    const sections = [{ id: "signs", blocks: [{ kind: "paragraph", line } as const] }];
    const document = { ...checklistDocument(), sections };
    expect(points.length).toBeGreaterThan(1000);
    expect((await readPdf(await pdfOf(document))).tagged).toBe(true);
  });
});

describe("without the package that sets the type", () => {
  it("there is no PDF", async () => {
    const missing = () => Promise.reject(Object.assign(new Error("no such package"), { code: "ERR_MODULE_NOT_FOUND" }));
    expect(await printPdf(checklistDocument(), missing)).toBeUndefined();
    expect(await printPdf(checklistDocument(), async () => ({}))).toBeUndefined();
  });

  it("another mistake is not hidden", async () => {
    const broken = () => Promise.reject(new Error("the addon does not load"));
    await expect(printPdf(checklistDocument(), broken)).rejects.toThrow("the addon does not load");
  });
});
