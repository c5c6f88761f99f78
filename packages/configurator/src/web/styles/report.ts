import { css } from "lit";
import { print } from "./print.ts";

/** The report. */
const told = css`
  .report > .row {
    margin-top: 1.25rem;
  }

  .tabs {
    display: flex;
    gap: 0.25rem;
    margin: 1.75rem 0 0;
    overflow-x: auto;
    border-bottom: 1.5px solid var(--_line);
    scrollbar-width: thin;
    /* A shade at the edge where more tabs are; the first two move along and hide it at either end. */
    background:
      linear-gradient(to right, var(--_paper) 50%, transparent) left / 2.5rem 100% no-repeat local,
      linear-gradient(to left, var(--_paper) 50%, transparent) right / 2.5rem 100% no-repeat local,
      linear-gradient(to right, var(--_line), transparent) left / 1rem 100% no-repeat scroll,
      linear-gradient(to left, var(--_line), transparent) right / 1rem 100% no-repeat scroll;
  }

  .tabs button {
    flex: none;
    min-height: 3rem;
    padding: 0.5rem 0.9rem;
    border: 0;
    border-bottom: 3px solid transparent;
    background: none;
    color: var(--_muted);
    font-weight: 600;
  }

  .tabs [aria-selected="true"] {
    border-bottom-color: var(--_accent);
    color: var(--_ink);
  }

  .tabs button:focus-visible {
    outline-offset: -3px;
  }

  .tab-panel {
    padding-top: 0.5rem;
  }

  .told,
  .tab-panel > h3 {
    margin-top: 2.25rem;
  }

  .tab-panel > h3,
  .told > h3 {
    margin-bottom: 0.9rem;
  }

  .told > p,
  .part > p {
    max-width: 42em;
    margin-top: 0.6rem;
  }

  .told ul,
  .told ol,
  .network ul {
    max-width: 44em;
    margin-top: 0.5rem;
    padding-inline-start: 1.25rem;
  }

  .told li,
  .network li {
    margin-top: 0.35rem;
  }

  .told li::marker,
  .network li::marker {
    color: var(--_accent);
  }

  .part {
    margin-top: 1.4rem;
  }

  .part .chip,
  .told li .chip {
    margin-inline-start: 0.35rem;
  }

  .networks {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(24rem, 100%), 1fr));
    gap: 0.6rem;
    align-items: start;
    margin-top: 0.9rem;
  }

  .figures {
    color: var(--_muted);
    font-size: 0.9688rem;
  }

  .callout {
    display: flex;
    gap: 1.1rem;
    padding: 1.35rem;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 0.25rem);
    background: var(--_card);
    box-shadow: var(--_shadow);
  }

  .callout .lamp {
    width: 2.25rem;
    height: 2.25rem;
  }

  .callout-title {
    margin-bottom: 0.25rem;
    font-family: var(--_heading-font);
    font-size: 1.3rem;
    font-weight: 560;
    line-height: 1.25;
  }

  .told .note {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_muted);
    font-size: 0.9375rem;
  }

  .scroll {
    margin-top: 0.75rem;
    overflow-x: auto;
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.9688rem;
    line-height: 1.45;
  }

  caption {
    margin-bottom: 0.5rem;
    color: var(--_muted);
    text-align: start;
  }

  th,
  td {
    padding: 0.65rem 0.9rem 0.65rem 0;
    border-bottom: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }

  thead th {
    color: var(--_muted);
    font-size: 0.8438rem;
    font-weight: 600;
  }

  tbody th {
    font-weight: 600;
  }

  .chart td,
  .chart th {
    vertical-align: middle;
    padding-block: 0.5rem;
  }

  .chart-cell {
    min-width: 9rem;
    width: 45%;
  }

  .chart-track {
    display: block;
    position: relative;
    height: 0.75rem;
    border-radius: 99rem;
    background: var(--_line);
  }

  .chart-track span {
    position: absolute;
    inset-block: 0;
    left: calc(var(--from) * 100%);
    width: calc((var(--to) - var(--from)) * 100%);
    border-radius: 99rem;
    background: var(--_tone, var(--_accent));
  }

  .checks th small {
    display: block;
    margin-top: 0.2rem;
    color: var(--_muted);
    font-weight: 400;
  }

  .box {
    text-align: center;
    color: var(--_accent);
    font-weight: 700;
  }

  .network {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_card);
  }

  .network > summary {
    display: flex;
    align-items: center;
    gap: 1rem;
    min-height: 3.25rem;
    padding: 0.6rem 1.1rem;
  }

  .network > summary strong {
    flex: 1;
  }

  .network > summary::-webkit-details-marker,
  .fold > summary::-webkit-details-marker {
    display: none;
  }

  .network > :not(summary) {
    margin-inline: 1.1rem;
  }

  .network > :last-child:not(summary) {
    margin-bottom: 1.1rem;
  }

  .network h4 {
    margin-top: 0.9rem;
  }

  .trial {
    display: grid;
    gap: 2rem;
  }

  .outcome {
    padding: 1.35rem;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 0.25rem);
    background: var(--_card);
    box-shadow: var(--_shadow);
  }

  .outcome .row {
    margin-top: 1.25rem;
  }

  .moves {
    display: grid;
    gap: 0.75rem;
    margin-top: 0.75rem;
    padding: 0;
    list-style: none;
  }

  .moves small {
    display: block;
    color: var(--_muted);
  }

  @container (max-width: 35.99rem) {
    .rows thead,
    .detailed thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .rows,
    .rows :is(tbody, tr, th, td),
    .detailed,
    .detailed :is(caption, tbody, th, td) {
      display: block;
    }

    .rows tr,
    .detailed tr {
      padding-block: 0.75rem;
      border-bottom: 1px solid var(--_line);
    }

    .rows :is(th, td),
    .detailed :is(th, td) {
      padding: 0;
      border: 0;
    }

    .rows td {
      margin-top: 0.4rem;
    }

    .detailed tr {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0.4rem 0.9rem;
    }

    .detailed th {
      flex: 1;
    }

    .detailed tr:has(td:nth-of-type(4)) th {
      flex-basis: 100%;
    }

    .detailed td {
      color: var(--_muted);
      font-size: 0.875rem;
    }

    .detailed .chart-cell {
      order: 1;
      width: 100%;
    }
  }

  @container (min-width: 36rem) and (max-width: 52rem) {
    .tabs {
      gap: 0;
    }

    .tabs button {
      padding-inline: 0.45rem;
      font-size: 0.9375rem;
    }
  }

  @container (min-width: 44rem) {
    .trial {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }

    .outcome {
      position: sticky;
      top: 1rem;
      align-self: start;
      margin-top: 2.25rem;
    }
  }

  [data-verdict="hub"],
  [data-verdict="recommended"] {
    --_tone: var(--_good);
  }

  [data-verdict="later"],
  [data-verdict="optional"] {
    --_tone: var(--_fair);
  }
`;

/** How the report looks on the screen and on paper. */
export const reportStyles = [told, print];
