import { html, type TemplateResult } from "lit";

/** A native file input that looks like the other buttons. */
export function fileButton(label: string, open: (file: File) => void): TemplateResult {
  const pick = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    input.value = "";
    if (file) open(file);
  };
  return html`<label class="secondary file"><input type="file" accept=".json,application/json" @change=${pick} />${label}</label>`;
}
