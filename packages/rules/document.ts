/** knowledge/ -> docs/knowledge/: the knowledge as prose for people who know the field, one page for each language. */
import { mkdir, writeFile } from "node:fs/promises";
import { type Language, languages } from "@channelfit/schema";
import { networkLines } from "./document/networks.ts";
import { ruleLines } from "./document/rules.ts";
import { surveys } from "./document/surveys.ts";
import { builtIn } from "./src/index.ts";
import { type Voice, voiceOf } from "./src/render/voice.ts";

const out = new URL("../../docs/knowledge/", import.meta.url);

function page(language: Language): string {
  const voice = voiceOf(language, builtIn);
  const section = (id: string, lines: readonly string[]) => [`## ${voice.say(`doc.${id}`)}`, "", ...lines];
  const lines = [
    `# ${voice.say("doc.title")}`,
    "",
    voice.say("doc.intro"),
    "",
    ...section("gates", gateLines(voice)),
    ...section("networks", networkLines(surveys, voice)),
    ...section("rules", ruleLines(voice)),
    ...section("parameters", parameterLines(voice)),
    ...section("sources", sourceLines(voice)),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

function gateLines(voice: Voice): string[] {
  return [
    ...voice.knowledge.gates.map(({ id, names, requires }) => `- **${voice.text(names)}** (${id}): ${voice.text(requires)}`),
    "",
  ];
}

function parameterLines(voice: Voice): string[] {
  const lines = Object.entries(voice.knowledge.parameters).map(
    ([id, { value, unit, note }]) => `- \`${id}\` = ${JSON.stringify(value)} (${unit}): ${voice.text(note)}`,
  );
  return [...lines, ""];
}

function sourceLines(voice: Voice): string[] {
  return Object.entries(voice.knowledge.sources).map(([id, { publisher, title, year, url }]) => {
    const text = `${publisher}: ${title}${year ? ` (${year})` : ""}`;
    return `- <a id="${id}"></a>${url ? `[${text}](${url})` : text}`;
  });
}

await mkdir(out, { recursive: true });
for (const language of languages) await writeFile(new URL(`${language}.md`, out), page(language));
