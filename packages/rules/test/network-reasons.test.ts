import { type Candidate, type Language, languages, type Reason, type Report } from "@channelfit/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { builtIn, recommend } from "../src/index.ts";
import { type NetworkReasons, reasonsOfAll } from "../src/render/network-reasons.ts";
import { voiceOf } from "../src/render/voice.ts";
import { likelyCompanies } from "./companies.ts";
import { exampleProfile } from "./examples.ts";
import written from "./network-reasons.cases.json" with { type: "json" };
import { patience, runs } from "./runs.ts";

type Told = Partial<NetworkReasons>;

interface SharedCase {
  readonly shows: string;
  readonly language: Language;
  readonly networks: Readonly<Record<string, Told>>;
  readonly shared: Told;
  readonly own: Readonly<Record<string, Told>>;
}

const cases = written as SharedCase[];
const [someone] = recommend(exampleProfile("bakery")).candidates;

function reason(text: string, rule: string): Reason {
  return { rule, says: { de: text, en: text }, facts: [rule], sources: [] };
}

function candidate(name: string, { inFavour = [], doubts = [], uncertain = [], needed = [] }: Told): Candidate {
  const network = builtIn.networks.find(({ id }) => id === name)?.id;
  if (!someone || !network) throw new Error(`no network ${name}`);
  const contributions = (texts: readonly string[], effect: "for" | "against") =>
    texts.map((text, at) => ({ criterion: "goals", effect, strength: 1, reason: reason(text, `${effect}-${at}@${network}`) }));
  return {
    ...someone,
    network,
    contributions: [...contributions(inFavour, "for"), ...contributions(doubts, "against")],
    confidence: { level: "medium", reasons: uncertain.map((text, at) => reason(text, `uncertain-${at}`)) },
    prerequisites: needed.map((text, at) => ({ step: "P-01", reason: reason(text, `needed-${at}`) })),
  };
}

function whole(told: Told): NetworkReasons {
  return { inFavour: [], doubts: [], uncertain: [], needed: [], ...told };
}

/** The networks of a report that are chosen. */
function chosen({ portfolio, candidates }: Report): Candidate[] {
  return portfolio.members.flatMap(({ network }) => candidates.filter((entry) => entry.network === network));
}

/** Sentences without the name of their network. */
function unnamed(texts: readonly string[], candidate: Candidate | undefined, language: Language): Set<string> {
  const network = builtIn.networks.find(({ id }) => id === candidate?.network);
  const name = (network?.inSentence ?? network?.names)?.[language] ?? "";
  return new Set(texts.map((text) => text.toLowerCase().replace(name.toLowerCase(), "…")));
}

describe("the reasons of several networks", patience, () => {
  it.each(cases)("$shows", ({ language, networks, shared, own }) => {
    const voice = voiceOf(language, builtIn);
    const told = reasonsOfAll(
      Object.entries(networks).map(([network, texts]) => candidate(network, texts)),
      voice,
    );
    expect(told).toEqual({ shared: whole(shared), own: Object.keys(networks).map((network) => whole(own[network] ?? {})) });
  });

  it.each(languages)("repeat no sentence under every network, and lose none that holds for all (%s)", (language) => {
    const voice = voiceOf(language, builtIn);
    const each = voice.say("network.each").toLowerCase();
    let shares = 0;
    fc.assert(
      fc.property(likelyCompanies, (profile) => {
        const candidates = chosen(recommend(profile));
        const { shared, own } = reasonsOfAll(candidates, voice);
        const sentences = own.map((reasons, position) => unnamed(Object.values(reasons).flat(), candidates[position], language));
        const [first = new Set<string>(), ...others] = sentences;
        if (others.length > 0) expect([...first].filter((text) => others.every((told) => told.has(text)))).toEqual([]);
        for (const text of shared.inFavour) {
          shares += 1;
          const [before = "", after = ""] = text.toLowerCase().split(each);
          const said = candidates.map(({ contributions }) =>
            contributions.some(({ reason: { says } }) => {
              const words = says[language].toLowerCase();
              return words.startsWith(before) && words.endsWith(after);
            }),
          );
          expect([text, said]).toEqual([text, candidates.map(() => true)]);
        }
      }),
      runs(100),
    );
    expect(shares).toBeGreaterThan(0);
  });

  it("tell a doubt only where what is needed first does not tell it already", () => {
    const report = recommend(exampleProfile("law-firm"));
    const [blog] = chosen(report);
    const doubts = blog?.contributions.filter(({ effect }) => effect === "against").map(({ reason: { says } }) => says.en);
    const { own } = reasonsOfAll(chosen(report), voiceOf("en", builtIn));
    expect(doubts).toEqual(["The help you need is not arranged yet; once it is, your blog becomes easier."]);
    expect(own[0]).toMatchObject({ doubts: [], needed: ["First arrange the help you need for it."] });
  });
});
