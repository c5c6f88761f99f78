import { builtIn, type Pack } from "@channelfit/rules";
import type { Language } from "@channelfit/schema";
import { message } from "./messages.ts";

/** Everything a pack brings, replaces and leaves out, counted and in words. */
export function packContents(pack: Pack, language: Language): string {
  const { networks = [], ruleSets = [], questions = [], surveys = [], files = [] } = pack;
  const contents = files.flatMap((file): [string, string | object][] => Object.entries(file));
  const entries = (part: string) =>
    contents.reduce((sum, [name, content]) => sum + (name === part ? Object.keys(content).length : 0), 0);
  const ids = (named: Pack["replaces"] = {}) => Object.values(named).reduce((sum, { length }) => sum + length, 0);
  const counts = {
    networks: networks.length,
    rules: ruleSets.reduce((sum, { rules }) => sum + rules.length, 0),
    questions: questions.reduce((sum, step) => sum + step.questions.length, 0),
    surveys: surveys.length,
    ...Object.fromEntries(Object.keys(builtIn).flatMap((part) => (entries(part) > 0 ? [[part, entries(part)]] : []))),
    sections: Object.keys(builtIn.sections).filter((part) => entries(part) > 0).length,
    replaces: ids(pack.replaces),
    without: ids(pack.without),
  };
  const found = Object.entries(counts).filter(([, count]) => count > 0);
  if (found.length === 0) return message("pack.nothing", language);
  return found.map(([kind, count]) => message(`pack.${kind}`, language, { count })).join(", ");
}
