import { html, type SVGTemplateResult, svg, type TemplateResult } from "lit";

/** What a lamp says: its form differs as well as its colour. */
export type Sign = "good" | "poor" | "open" | "quiet";

const drawings: Readonly<Record<Sign, SVGTemplateResult>> = {
  good: svg`<path d="m6 10.4 2.8 2.8L14 7.6" />`,
  poor: svg`<path d="m7 7 6 6m0-6-6 6" />`,
  open: svg`<path d="M7.8 8.1a2.3 2.3 0 1 1 3.4 2c-.8.4-1.2.8-1.2 1.6m0 2.3v.1" />`,
  quiet: svg`<path d="M6.5 10h7" />`,
};

/** A lamp; the words beside it say the same. */
export function lamp(sign: Sign): TemplateResult {
  return html`<svg class="lamp" data-sign=${sign} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <circle cx="10" cy="10" r="9" />
    ${drawings[sign]}
  </svg>`;
}
