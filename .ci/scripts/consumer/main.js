// What a product does with the packages: check a profile, judge it. Prints the outcome.
import { readFileSync } from "node:fs";
import * as configurator from "@channelfit/configurator";
import { recommend } from "@channelfit/rules";
import { parseProfile } from "@channelfit/schema";
import { report as isReport } from "@channelfit/schema/knowledge";

const profile = parseProfile(readFileSync(process.argv[2], "utf8"));
if (profile.issues) throw new Error(JSON.stringify(profile.issues));
if (parseProfile("{}").issues === undefined) throw new Error("an empty profile passed");
const report = recommend(profile.value);
if (!isReport(report)) throw new Error(JSON.stringify(isReport.errors));
if (Object.keys(configurator).length === 0) throw new Error("@channelfit/configurator exports nothing");
console.log(JSON.stringify(report));
