import { css } from "lit";

/** Buttons, cards to tap, fields to type in. */
export const controls = css`
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }

  button,
  .file,
  .card,
  summary,
  select {
    cursor: pointer;
  }

  button:disabled {
    opacity: 0.5;
    cursor: default;
  }

  .primary,
  .secondary {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-height: 3rem;
    padding: 0.6rem 1.5rem;
    border: 1.5px solid transparent;
    border-radius: 99rem;
    font-weight: 620;
    text-align: center;
  }

  .primary {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .primary:hover {
    background: color-mix(in oklab, var(--_accent) 88%, var(--_ink));
  }

  .secondary {
    border-color: var(--_edge);
    background: var(--_card);
  }

  .secondary:hover,
  .mode:hover,
  .card:hover {
    border-color: var(--_accent);
  }

  .quiet {
    min-height: 2.5rem;
    padding: 0.35rem 0.25rem;
    border: 0;
    background: none;
    color: var(--_accent);
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  .file {
    position: relative;
  }

  .file input {
    position: absolute;
    inset: 0;
    opacity: 0;
    cursor: pointer;
  }

  .file:focus-within {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  .cards,
  .scale {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr));
    gap: 0.6rem;
  }

  .cards-small {
    grid-template-columns: repeat(auto-fill, minmax(min(12rem, 100%), 1fr));
    gap: 0.5rem;
  }

  .cards-tiny {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.45rem;
  }

  .chips .card {
    gap: 0.5rem;
    min-height: 2.6rem;
    padding: 0.35rem 0.8rem;
    border-radius: 99rem;
    font-size: 0.9688rem;
  }

  .fold > summary {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 1rem;
    min-height: 3rem;
    padding: 0.55rem 0.9rem;
    border: 1.5px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_card);
  }

  .fold[open] > summary {
    margin-bottom: 0.6rem;
  }

  .card {
    display: flex;
    align-items: center;
    gap: 0.7rem;
    min-height: 3rem;
    padding: 0.6rem 0.9rem;
    border: 1.5px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_card);
    line-height: 1.3;
    overflow-wrap: anywhere;
  }

  .card input,
  .switch input {
    flex: none;
    width: 1.2rem;
    height: 1.2rem;
    margin: 0;
    accent-color: var(--_accent);
  }

  .card:has(:checked) {
    border-color: var(--_accent);
    background: var(--_tint);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .card:has(:focus-visible) {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  .card input:focus-visible {
    outline: none;
  }

  .card-quiet {
    border-style: dashed;
    background: none;
    color: var(--_muted);
  }

  .card-quiet:has(:checked) {
    color: var(--_ink);
  }

  .typed {
    display: flex;
    flex-wrap: wrap;
    align-items: stretch;
    gap: 0.6rem;
  }

  .typed > :first-child {
    flex: 1 1 16rem;
  }

  .typed > .short {
    flex: 0 1 12rem;
  }

  input[type="text"],
  input[type="date"],
  select,
  textarea {
    width: 100%;
    min-height: 3rem;
    padding: 0.55rem 0.9rem;
    border: 1.5px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_card);
  }

  input[type="date"] {
    max-width: 14rem;
  }

  textarea {
    display: block;
    resize: vertical;
  }

  [aria-invalid="true"] {
    border-color: var(--_poor);
    border-width: 2px;
  }

  .switch {
    display: flex;
    gap: 0.7rem;
    align-items: flex-start;
  }

  .switch input {
    margin-top: 0.2rem;
  }

  .switch small {
    display: block;
    color: var(--_muted);
  }
`;
