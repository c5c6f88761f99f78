import { recommend } from "@channelfit/rules";
import { type Language, validateProfile, vocabularyLabelOf } from "@channelfit/schema";

/** What the recommendation says in short, or nothing while the answers are no valid profile. */
export function Result({ data, language }: { readonly data: unknown; readonly language: Language }) {
  const { value: profile } = validateProfile(data);
  if (!profile) return null;
  const { status, portfolio } = recommend(profile);
  const networks = portfolio.members.map(({ network }) => vocabularyLabelOf("NetworkId", network)[language]);
  return (
    <output>
      <p id="result">
        <strong>{vocabularyLabelOf("ReadinessStatus", status)[language]}</strong> {networks.join(", ")}
      </p>
      <pre id="sent">{JSON.stringify(profile, null, 2)}</pre>
    </output>
  );
}
