import { css } from "lit";
import { print } from "./print.ts";
import { tables } from "./tables.ts";
import { whatIf } from "./what-if.ts";

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

  @container (min-width: 36rem) and (max-width: 52rem) {
    .tabs {
      gap: 0;
    }

    .tabs button {
      padding-inline: 0.45rem;
      font-size: 0.9375rem;
    }
  }

  [data-verdict="hub"],
  [data-verdict="recommended"] {
    --_tone: var(--_good);
  }

  [data-verdict="later"] {
    --_tone: var(--_fair);
  }
`;

/** How the report looks on the screen and on paper. */
export const reportStyles = [told, tables, whatIf, print];
