import "@channelfit/configurator/element";
import type { ConfiguratorDetail } from "@channelfit/configurator/element";
import { type CompanyProfile, type Language, type Report, vocabularyLabelOf } from "@channelfit/schema";
import { useState } from "react";

/** The questionnaire, with the advice so far beside it, and the answers once somebody has asked for the result. */
export function Advice({ language }: { readonly language: Language }) {
  const [told, setTold] = useState<ConfiguratorDetail>();
  const [sent, setSent] = useState<CompanyProfile>();
  return (
    <>
      <channelfit-configurator
        lang={language}
        onchange={({ detail }) => setTold(detail)}
        oncomplete={({ detail }) => setSent(detail.profile)}
      />
      <aside>
        {told && <Verdict report={told.report} language={language} />}
        {sent && <pre>{JSON.stringify(sent, null, 2)}</pre>}
      </aside>
    </>
  );
}

function Verdict({ report, language }: { readonly report: Report; readonly language: Language }) {
  const networks = report.portfolio.members.map(({ network }) => vocabularyLabelOf("NetworkId", network)[language]);
  return (
    <p role="status">
      <strong>{vocabularyLabelOf("ReadinessStatus", report.status)[language]}</strong> {networks.join(", ")}
    </p>
  );
}
