import { css } from "lit";

/** On paper stands the whole report and nothing else. */
export const print = css`
  @media print {
    :host {
      color-scheme: light;
      container-type: normal;
      background: none;
      font-size: 10.5pt;
      line-height: 1.45;
    }

    .screen-only,
    .eyebrow,
    .notice {
      display: none;
    }

    .print-only {
      display: block;
    }

    .report {
      max-width: none;
    }

    h2 {
      font-size: 22pt;
    }

    h3 {
      font-size: 14pt;
      break-after: avoid;
    }

    h4 {
      break-after: avoid;
    }

    tr,
    li,
    .callout,
    .part > h4 + p {
      break-inside: avoid;
    }

    .scroll {
      overflow: visible;
    }

    .callout {
      box-shadow: none;
    }
  }
`;
