/**
 * Prints which verdicts the knowledge of this folder moves against an earlier one: for the review of a change.
 * Earlier is a revision of git (the last commit where absent) or a folder of knowledge; companies are those of an NDJSON file, or
 * the examples and the cases.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { type Case, type CompanyProfile, isLanguage, validateProfile } from "@channelfit/schema";
import { say } from "./document/words.ts";
import { knowledgeIn } from "./knowledge-folder.ts";
import { type Knowledge, knowledgeImpact, knowledgeOf, renderImpact } from "./src/index.ts";

const own = new URL("knowledge/", import.meta.url);
const examples = new URL("../../examples/profiles/", import.meta.url);
const inRepository = "packages/rules/knowledge";

const options = { lang: { type: "string" }, format: { type: "string" } } as const;
const { values, positionals, tokens } = parseArgs({ options, strict: false, allowPositionals: true, tokens: true });
const language = typeof values.lang === "string" && isLanguage(values.lang) ? values.lang : "en";
const [earlier = "HEAD", companies] = positionals;

/** Ends with what is wrong. */
function refuse(id: string, details: Readonly<Record<string, string | number>>): never {
  console.error(say(language, id, details));
  process.exit(2);
}

async function read(folder: string | URL): Promise<Knowledge> {
  const address = typeof folder === "string" ? pathToFileURL(`${resolve(folder)}/`) : folder;
  return knowledgeOf({ version: "0.0.0", ...(await knowledgeIn(address)) });
}

/** The knowledge of a revision, by way of a folder that is taken away again. */
async function readRevision(revision: string): Promise<Knowledge> {
  const folder = mkdtempSync(join(tmpdir(), "channelfit-impact-"));
  const root = fileURLToPath(new URL("../../", import.meta.url));
  try {
    const archive = spawnSync("git", ["archive", "--format=tar", `--output=${join(folder, "a.tar")}`, revision, inRepository], {
      cwd: root,
    });
    if (archive.status !== 0) refuse("impact.no-knowledge", { value: revision });
    spawnSync("tar", ["-xf", "a.tar"], { cwd: folder });
    return await read(join(folder, inRepository));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function companiesOf(file: string | undefined): CompanyProfile[] {
  if (file === undefined) return [...jsonIn<CompanyProfile>(examples), ...jsonIn<Case>(new URL("cases/", own)).map(named)];
  if (!existsSync(file)) return refuse("impact.no-file", { value: file });
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line, position) => (line.trim() === "" ? [] : [companyIn(line, file, position + 1)]));
}

/** A case is called by its thought, as its company has no name. */
function named({ profile, names }: Case): CompanyProfile {
  return { ...profile, company: { ...profile.company, name: names[language] } };
}

function companyIn(line: string, file: string, number: number): CompanyProfile {
  try {
    const { value, issues } = validateProfile(JSON.parse(line), { language });
    return (
      value ??
      refuse("impact.bad-line", { file, number, reason: issues.map(({ pointer, message }) => `${pointer} ${message}`).join(" ") })
    );
  } catch {
    return refuse("impact.bad-line", { file, number, reason: "JSON" });
  }
}

function jsonIn<Content>(folder: URL): Content[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  return files.sort().map((file) => JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Content);
}

const strange = tokens.find((token) => token.kind === "option" && !(token.name in options));
const isKnown = (value: unknown, allowed: readonly string[]) => value === undefined || allowed.includes(String(value));
if (strange?.kind === "option") refuse("impact.bad-option", { value: strange.rawName });
if (!isKnown(values.lang, ["de", "en"])) refuse("impact.bad-option", { value: `--lang ${values.lang}` });
if (!isKnown(values.format, ["md", "json"])) refuse("impact.bad-option", { value: `--format ${values.format}` });

const profiles = companiesOf(companies);
const after = await read(own);
const before = existsSync(join(earlier, "networks")) ? await read(earlier) : await readRevision(earlier);
const impact = knowledgeImpact(before, after, profiles);
console.log(
  values.format === "json" ? JSON.stringify(impact, null, 2) : renderImpact(impact, { language, knowledge: after }).trimEnd(),
);
