import { css } from "lit";

/** The questions: their frames, entries of lists, mistakes. */
export const asking = css`
  .split {
    display: grid;
    gap: 2rem;
  }

  .ask {
    min-width: 0;
  }

  .moot {
    margin-top: 0.6rem;
  }

  .questions {
    display: grid;
    gap: 2.5rem;
    margin-top: 2.25rem;
  }

  .question {
    min-width: 0;
    border: 0;
  }

  .question:focus-visible {
    outline-offset: 0.6rem;
  }

  .asked {
    display: block;
    margin-bottom: 0.75rem;
    padding: 0;
    font-size: 1.1875rem;
    font-weight: 640;
    line-height: 1.35;
    text-wrap: balance;
  }

  .help {
    margin: -0.4rem 0 0.75rem;
    color: var(--_muted);
    font-size: 0.9688rem;
  }

  .aside {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1.5rem;
    margin-top: 0.35rem;
    font-size: 0.9375rem;
  }

  .why {
    flex: 1 1 16rem;
    color: var(--_muted);
  }

  .why summary {
    display: inline-flex;
    align-items: center;
    min-height: 2.5rem;
    list-style-position: inside;
  }

  .why summary::before {
    content: "?";
    display: inline-grid;
    place-items: center;
    width: 1.25rem;
    height: 1.25rem;
    margin-inline-end: 0.5rem;
    border: 1.5px solid currentcolor;
    border-radius: 50%;
    font-size: 0.8125rem;
    font-weight: 700;
  }

  .why summary::-webkit-details-marker {
    display: none;
  }

  .why p {
    padding: 0.1rem 0 0.5rem 1.75rem;
    max-width: 36em;
  }

  .entry {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr));
    gap: 1.5rem 2rem;
    padding: 1.25rem;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 0.25rem);
    background: color-mix(in oklab, var(--_card) 65%, var(--_paper));
  }

  .entry .entry {
    padding: 1rem;
    background: none;
  }

  .entry > .entry,
  .entry > .entry-name,
  .entry > [data-wide] {
    grid-column: 1 / -1;
  }

  .entry-name {
    font-family: var(--_heading-font);
    font-size: 1.25rem;
    font-weight: 560;
  }

  .entry .asked {
    font-size: 1.0625rem;
  }

  .walk {
    margin-top: 2.5rem;
  }

  .tools {
    margin-top: 1.25rem;
    padding-top: 0.75rem;
    border-top: 1px solid var(--_line);
    font-size: 0.9375rem;
  }

  .problem {
    margin-bottom: 0.6rem;
    padding-inline-start: 0.8rem;
    border-inline-start: 4px solid var(--_poor);
    color: var(--_poor);
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .issues,
  .notice,
  .note {
    margin: 1.25rem 0 0;
    padding: 1rem 1.25rem;
    border: 1.5px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_card);
    overflow-wrap: anywhere;
  }

  .issues {
    border-color: var(--_poor);
  }

  .issues ul {
    margin-top: 0.5rem;
    padding-inline-start: 1.2rem;
  }

  .notice {
    margin: 0 0 1.5rem;
  }

  @container (min-width: 44rem) {
    .split {
      grid-template-columns: minmax(0, 1fr) clamp(16.5rem, 35cqi, 24rem);
    }

    .scale {
      grid-template-columns: repeat(5, 1fr);
      gap: 0.35rem;
    }

    .scale .card {
      flex-direction: column;
      gap: 0.35rem;
      padding: 0.7rem 0.25rem 0.55rem;
      font-size: 0.9375rem;
      text-align: center;
    }

    .scale .card-quiet {
      grid-column: 1 / -1;
      flex-direction: row;
      justify-self: start;
      min-height: 2.5rem;
      padding: 0.35rem 0.9rem;
    }
  }

  @container (min-width: 64rem) {
    .split {
      gap: 4rem;
    }
  }
`;
