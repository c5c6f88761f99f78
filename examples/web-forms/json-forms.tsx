import { toJsonForms, wholeForm, withoutEmpty } from "@channelfit/configurator/forms";
import { emptyProfile } from "@channelfit/configurator/session";
import { builtIn } from "@channelfit/rules";
import type { JsonSchema, UISchemaElement } from "@jsonforms/core";
import { JsonForms } from "@jsonforms/react";
import { vanillaCells, vanillaRenderers } from "@jsonforms/vanilla-renderers";
import { useState } from "react";
import { createRoot } from "react-dom/client";
import { languageOfAddress, today } from "./language.ts";
import { Result } from "./result.tsx";

const language = languageOfAddress();
const { schema, uischema, errorsOf, validationMode } = toJsonForms(language, wholeForm(builtIn));

function Page() {
  const [data, setData] = useState<unknown>(emptyProfile(today()));
  return (
    <>
      <JsonForms
        schema={schema as JsonSchema}
        uischema={uischema as UISchemaElement}
        data={data}
        renderers={vanillaRenderers}
        cells={vanillaCells}
        validationMode={validationMode}
        additionalErrors={errorsOf(data)}
        onChange={(changed) => setData(changed.data)}
      />
      <Result data={withoutEmpty(data)} language={language} />
    </>
  );
}

createRoot(document.querySelector("main") as HTMLElement).render(<Page />);
