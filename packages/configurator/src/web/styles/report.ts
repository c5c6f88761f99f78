import { css } from "lit";

/** The beginning and the report. */
export const reportStyles = css`
  .start,
  .report {
    max-width: 56rem;
    margin-inline: auto;
  }

  .start h3 {
    margin: 2.25rem 0 0.9rem;
  }

  .modes {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
    gap: 0.9rem;
    list-style: none;
  }

  .modes li {
    display: grid;
  }

  .mode {
    display: flex;
    flex-direction: column;
    gap: 0.35rem;
    padding: 1.25rem;
    border: 1.5px solid var(--_line);
    border-radius: calc(var(--_radius) + 0.25rem);
    background: var(--_card);
    box-shadow: var(--_shadow);
    text-align: start;
  }

  .mode strong {
    font-family: var(--_heading-font);
    font-size: 1.3rem;
    font-weight: 560;
  }

  .mode small {
    margin-top: auto;
    padding-top: 0.5rem;
    color: var(--_accent);
    font-weight: 600;
  }

  .resume {
    margin-top: 2rem;
    padding: 1.5rem;
    border-radius: calc(var(--_radius) + 0.25rem);
    border: 1.5px solid var(--_accent);
    background: var(--_tint);
  }

  .resume h3 {
    margin: 0 0 0.35rem;
  }

  .resume .row {
    margin-top: 1rem;
  }

  .foot {
    justify-content: space-between;
    margin-top: 2rem;
  }

  .private {
    margin-top: 2rem;
    padding-top: 1rem;
    border-top: 1px solid var(--_line);
    font-size: 0.9375rem;
  }

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

  .network > :last-child {
    margin-bottom: 1.1rem;
  }

  .network h4 {
    margin-top: 0.9rem;
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
