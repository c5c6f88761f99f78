import { toRjsf, wholeForm, withoutEmpty } from "@channelfit/configurator/forms";
import { emptyProfile } from "@channelfit/configurator/session";
import { builtIn } from "@channelfit/rules";
import Form from "@rjsf/core";
import type { RJSFSchema } from "@rjsf/utils";
import { useState } from "react";
import { createRoot } from "react-dom/client";
import { languageOfAddress, today } from "./language.ts";
import { Result } from "./result.tsx";

const language = languageOfAddress();
const { schema, ...form } = toRjsf(language, wholeForm(builtIn));

function Page() {
  const [data, setData] = useState<unknown>(emptyProfile(today()));
  const [sent, setSent] = useState<unknown>();
  return (
    <>
      <Form
        {...form}
        schema={schema as RJSFSchema}
        formData={data}
        noHtml5Validate
        onChange={({ formData }) => setData(formData)}
        onSubmit={({ formData }) => setSent(withoutEmpty(formData))}
      />
      {sent !== undefined && <Result data={sent} language={language} />}
    </>
  );
}

createRoot(document.querySelector("main") as HTMLElement).render(<Page />);
