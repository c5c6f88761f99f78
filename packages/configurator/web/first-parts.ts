import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

type Language = "de" | "en";

/** JSON of the parts of the knowledge, or their texts one a line, by the name of the part. */
type Parts = Readonly<Record<string, string>>;

/** Parts of the knowledge that only a report tells, with what stands in for them in a first picture. */
const later: Readonly<Record<string, string>> = {
  claims: "[]",
  exitSteps: "[]",
  sources: "{}",
  sections: "{}",
  levers: "[]",
  checklist: "[]",
};

/** Keys that decide nothing: where something is from, and what it is called in the documentation. */
const background: ReadonlySet<string> = new Set(["sources", "source", "examples", "standing", "unit", "note"]);

/** Words a picture shows, by the part of the knowledge and the key they stand under. */
const shown: Readonly<Record<string, RegExp>> = {
  networks: /^names$/,
  gates: /^names$/,
  risks: /^names$/,
  phrases: /^((verdict|status)\..+\.name|gate-state\..+|severity\..+)$/,
};

/** Phrases that a report takes up while it is worked out; all others are for telling it. */
const workedWith = /^(reason|diagnostic|date)\.|^label\.and$/;

function isNeededPhrase(id: string): boolean {
  return workedWith.test(id) || shown.phrases?.test(id) === true;
}

/** The data of generated modules as a first picture in one language needs them; other modules as they are. */
export async function inOneLanguage(path: string, code: string, language: Language): Promise<string> {
  const other: Language = language === "de" ? "en" : "de";
  if (path.endsWith(`/generated/texts-${other}.ts`)) return `export { ${language} as ${other} } from "./texts-${language}.ts";`;
  if (path.endsWith(`/generated/texts-${language}.ts`)) {
    const { [language]: texts } = await exportsOf(path);
    const { parts } = await exportsOf(join(dirname(path), "knowledge.ts"));
    return exportsIn({ [language]: firstTexts(texts as Parts, parts as Parts) });
  }
  if (path.endsWith("/rules/src/generated/knowledge.ts")) {
    const { parts, ...others } = await exportsOf(path);
    return exportsIn({ ...others, parts: firstParts(parts as Parts) });
  }
  if (path.endsWith("/generated/words.ts")) return firstWords(await exportsOf(path), language);
  if (path.endsWith("/generated/profile-schema.ts") || path.endsWith("/generated/fields.ts"))
    return withoutDescriptions(await exportsOf(path));
  return code;
}

async function exportsOf(path: string): Promise<Readonly<Record<string, unknown>>> {
  return import(pathToFileURL(path).href);
}

/** The texts of the parts, empty where a picture does not show them. */
function firstTexts(texts: Parts, parts: Parts): Parts {
  return byPart(texts, (name, lines) => {
    const keys = keysOfTexts(parts[name] ?? "");
    const kept = lines.split("\n").map((line, position) => (shown[name]?.test(keys[position] ?? "") ? line : ""));
    if (name !== "phrases") return kept.join("\n");
    return kept.filter((_, position) => isNeededPhrase(keys[position] ?? "")).join("\n");
  });
}

/** The key each text of a part stands under; texts stand where the JSON of a part has a tab. */
function keysOfTexts(part: string): string[] {
  const keys: string[] = [];
  JSON.parse(part.replaceAll("\t", '"\\t"') || "null", (key, value: unknown) => {
    if (value === "\t") keys.push(key);
    return value;
  });
  return keys;
}

/**
 * What is decided by, without its background. Texts that went with the background leave no gap, because all texts of these parts
 * are empty.
 */
function firstParts(parts: Parts): Parts {
  return byPart(parts, (name, json) => {
    if (name === "phrases") return neededPhrases(json);
    return name === "parameters" || name === "ruleSets" ? withoutBackground(json) : (later[name] ?? json);
  });
}

function neededPhrases(json: string): string {
  const phrases = Object.entries(JSON.parse(json.replaceAll("\t", '"\\t"')) as Readonly<Record<string, unknown>>);
  return JSON.stringify(Object.fromEntries(phrases.filter(([id]) => isNeededPhrase(id)))).replaceAll('"\\t"', "\t");
}

function withoutBackground(json: string): string {
  const data = JSON.parse(json.replaceAll("\t", '"\\t"'));
  return JSON.stringify(data, (key, value: unknown) => (background.has(key) ? undefined : value)).replaceAll('"\\t"', "\t");
}

function byPart(parts: Parts, change: (name: string, text: string) => string): Parts {
  return Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, change(name, text)]));
}

/** Why a question is asked: told as soon as the whole has come. */
const reason = "why";

/** Both languages say the same: nobody reads the other one before the whole has come. */
function firstWords(module: Readonly<Record<string, unknown>>, language: Language): string {
  const both = "const both = (template, lines) => template.split('\\t').map((piece, at) => at === 0 ? piece : ";
  const filled = `'{"de":' + lines[at - 1] + ',"en":' + lines[at - 1] + "}" + piece).join("");`;
  const parts = Object.entries(module).map(([name, text]) => {
    const lines: string[] = [];
    const template = JSON.stringify(JSON.parse(String(text)), (key, value: unknown) => {
      if (key === reason) return undefined;
      if (!isLocalized(value)) return value;
      lines.push(JSON.stringify(value[language]));
      return "\t";
    }).replaceAll('"\\t"', "\t");
    return `export const ${name} = both(${JSON.stringify(template)}, ${JSON.stringify(lines.join("\n"))}.split("\\n"));`;
  });
  return [both + filled, ...parts].join("\n");
}

/** A text in both languages; the list of languages has other keys, or other things under them. */
function isLocalized(value: unknown): value is Readonly<Record<Language, string>> {
  if (value === null || typeof value !== "object" || Object.keys(value).length !== 2) return false;
  return "de" in value && "en" in value && typeof value.de === "string" && typeof value.en === "string";
}

function withoutDescriptions(module: Readonly<Record<string, unknown>>): string {
  const [[name = "", data] = []] = Object.entries(module);
  const bare = JSON.stringify(typeof data === "string" ? JSON.parse(data) : data, (key, value: unknown) =>
    key === "description" && typeof value === "string" ? undefined : value,
  );
  return exportsIn({ [name]: typeof data === "string" ? bare : JSON.parse(bare) });
}

function exportsIn(module: Readonly<Record<string, unknown>>): string {
  return Object.entries(module)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join("\n");
}
