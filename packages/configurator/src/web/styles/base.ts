import { css } from "lit";

/** Type and the rhythm of text. */
export const base = css`
  :host {
    display: block;
    container-type: inline-size;
    font-family: var(--_font);
    font-size: 1.0625rem;
    line-height: 1.55;
    color: var(--_ink);
    background: var(--_paper);
    -webkit-text-size-adjust: 100%;
    text-wrap: pretty;
    scroll-margin-top: 1rem;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  fieldset {
    margin: 0;
    padding: 0;
  }

  h2,
  h3,
  .standing-name {
    font-family: var(--_heading-font);
    font-weight: 560;
    line-height: 1.18;
    letter-spacing: -0.012em;
    text-wrap: balance;
  }

  h2 {
    font-size: clamp(1.75rem, 1.4rem + 1.8cqi, 2.5rem);
  }

  h2:focus-visible {
    outline: none;
  }

  h3 {
    font-size: 1.3rem;
  }

  h4 {
    font-size: 1.0625rem;
    font-weight: 650;
    line-height: 1.35;
  }

  .lead {
    margin-top: 0.75rem;
    max-width: 38em;
    font-size: 1.1875rem;
    line-height: 1.5;
    color: color-mix(in oklab, var(--_ink) 82%, var(--_muted));
  }

  .eyebrow {
    margin-bottom: 0.4rem;
    font-size: 0.875rem;
    font-weight: 600;
    letter-spacing: 0.02em;
    color: var(--_accent);
  }

  .muted {
    color: var(--_muted);
  }

  .small,
  small {
    font-size: 0.875rem;
    line-height: 1.45;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75rem 1rem;
  }

  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }

  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 0.3rem;
  }

  .print-only {
    display: none;
  }

  @media (prefers-reduced-motion: no-preference) {
    .bar-range,
    .bar-fit,
    .capacity span,
    .fill {
      transition: all 0.4s cubic-bezier(0.2, 0.7, 0.2, 1);
    }
  }
`;
