import { css } from "lit";

/** Lamps and chips, and the colours of what is good, fair and poor. */
export const signs = css`
  [data-sign="good"] {
    --_tone: var(--_good);
  }

  [data-sign="open"] {
    --_tone: var(--_fair);
  }

  [data-sign="poor"] {
    --_tone: var(--_poor);
  }

  [data-sign="quiet"] {
    --_tone: var(--_muted);
  }

  .lamp {
    flex: none;
    width: 1.35rem;
    height: 1.35rem;
    fill: none;
    stroke: var(--_tone);
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .lamp[data-sign="good"] circle,
  .lamp[data-sign="poor"] circle {
    fill: var(--_tone);
  }

  .lamp[data-sign="good"] path,
  .lamp[data-sign="poor"] path {
    stroke: var(--_card);
    stroke-width: 2;
  }

  [data-severity="critical"],
  [data-severity="high"],
  [data-tone="poor"] {
    --_tone: var(--_poor);
  }

  [data-severity="medium"],
  [data-tone="fair"] {
    --_tone: var(--_fair);
  }

  [data-tone="quiet"] {
    --_tone: var(--_muted);
  }

  [data-tone="good"] {
    --_tone: var(--_good);
  }

  .chip {
    display: inline-block;
    padding: 0.1rem 0.6rem;
    border: 1px solid var(--_tone, var(--_edge));
    border-radius: 99rem;
    color: var(--_tone, var(--_muted));
    font-family: var(--_font);
    font-size: 0.8125rem;
    font-weight: 600;
    letter-spacing: 0;
    line-height: 1.45;
    white-space: nowrap;
  }
`;
