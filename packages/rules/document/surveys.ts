import { readdirSync, readFileSync } from "node:fs";
import type { UsageSurvey } from "@channelfit/schema";

const folder = new URL("../knowledge/usage/", import.meta.url);

/** The surveys of the knowledge folder, by the names of their files. */
export const surveys: readonly UsageSurvey[] = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .sort()
  .map((file) => JSON.parse(readFileSync(new URL(file, folder), "utf8")));
