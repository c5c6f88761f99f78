/** Prints which network is how widely used by which age group, by which source, where figures are missing and what is past review. */
import { parseArgs } from "node:util";
import { isLanguage } from "@channelfit/schema";
import { coverageLines, overdueLines } from "./document/coverage-text.ts";
import { surveys } from "./document/surveys.ts";
import { say } from "./document/words.ts";
import { builtIn } from "./src/index.ts";
import { voiceOf } from "./src/render/voice.ts";
import { usageCountries } from "./src/usage.ts";

const options = { "as-of": { type: "string" }, country: { type: "string" }, lang: { type: "string" } } as const;
const { values, positionals, tokens } = parseArgs({ options, strict: false, allowPositionals: true, tokens: true });
const language = typeof values.lang === "string" && isLanguage(values.lang) ? values.lang : "en";
const countries = usageCountries(builtIn);
const day = values["as-of"] ?? new Date().toISOString().slice(0, "YYYY-MM-DD".length);
const country = values.country ?? countries;

function problem(): string | undefined {
  const strange = tokens.find((token) => token.kind === "option" && !(token.name in options));
  const stray = strange?.kind === "option" ? strange.rawName : positionals[0];
  if (stray !== undefined) return say(language, "coverage.bad-option", { value: stray });
  if (values.lang !== undefined && values.lang !== language)
    return say(language, "coverage.bad-option", { value: `--lang ${values.lang}` });
  if (!/^\d{4}-\d{2}-\d{2}$/.test(String(day)) || Number.isNaN(Date.parse(String(day))))
    return say(language, "coverage.bad-day", { value: String(day) });
  if (typeof country === "object") return undefined;
  return countries.includes(String(country))
    ? undefined
    : say(language, "coverage.bad-country", { value: String(country), expected: countries.join(", ") });
}

const voice = voiceOf(language, builtIn);
const mistake = problem();
if (mistake !== undefined) {
  console.error(mistake);
  process.exitCode = 2;
} else {
  const tables = [country].flat().map((own) => [...coverageLines(String(own), surveys, voice), ""].join("\n"));
  console.log([...tables, ...overdueLines(String(day), surveys, voice)].join("\n"));
}
