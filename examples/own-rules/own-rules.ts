import { readdirSync, readFileSync } from "node:fs";
import { builtIn, createRecommender, extendKnowledge } from "@channelfit/rules";
import { readPack } from "@channelfit/rules/check";
import { validateProfile } from "@channelfit/schema";

const read = (file: string) => JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8"));
const files = readdirSync(new URL("pack/", import.meta.url), { recursive: true, encoding: "utf8" });
const documents = files.filter((file) => file.endsWith(".json")).map((file) => ({ file, content: read(`pack/${file}`) }));

const { pack, issues = [] } = readPack(documents);
if (!pack) throw new Error(issues.map(({ file, pointer, says }) => `${file} ${pointer}: ${says.en}`).join("\n"));

const knowledge = extendKnowledge(builtIn, pack);
const { value: profile } = validateProfile(read("profile.json"), { questions: knowledge.questions });
if (!profile) throw new Error("the profile has mistakes");

const report = createRecommender(knowledge).recommend(profile);
console.log(report.knowledge.packs);
console.log(report.portfolio.members.map(({ network }) => network));
for (const { contributions, network } of report.candidates) {
  for (const { reason } of contributions) if (reason.rule.startsWith("altstadt/")) console.log(network, reason.says.en);
}
