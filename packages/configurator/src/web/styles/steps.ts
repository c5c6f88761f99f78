import { css } from "lit";

/** How far the questions are, and the list of their steps. */
export const steps = css`
  .meter {
    display: flex;
    gap: 0.3rem;
    margin-bottom: 1rem;
  }

  .fill {
    flex: 1;
    height: 0.4rem;
    border-radius: 99rem;
    background: linear-gradient(var(--_accent), var(--_accent)) no-repeat 0 0 / calc(var(--done) * 100%) 100% var(--_line);
  }

  .fill[data-current="true"] {
    box-shadow: 0 0 0 2px var(--_paper), 0 0 0 4px var(--_accent);
  }

  .all-steps {
    margin-bottom: 0.4rem;
  }

  .all-steps > summary {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 2.5rem;
    color: var(--_accent);
    font-size: 0.9375rem;
    font-weight: 600;
  }

  .all-steps > summary::-webkit-details-marker {
    display: none;
  }

  .all-steps > summary::after,
  .fold > summary::after,
  .network > summary::after {
    content: "";
    flex: none;
    width: 0.45rem;
    height: 0.45rem;
    margin-top: -0.25rem;
    border: solid currentcolor;
    border-width: 0 2px 2px 0;
    rotate: 45deg;
  }

  .all-steps[open] > summary::after,
  .fold[open] > summary::after,
  .network[open] > summary::after {
    margin-top: 0.2rem;
    rotate: 225deg;
  }

  .all-steps ol {
    display: grid;
    margin: 0.25rem 0 1.5rem;
    padding: 0.4rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_card);
    box-shadow: var(--_shadow);
    list-style: none;
  }

  .all-steps button .small {
    flex: none;
  }

  .all-steps button {
    display: flex;
    justify-content: space-between;
    gap: 1rem;
    width: 100%;
    min-height: 2.75rem;
    align-items: center;
    padding: 0.3rem 0.75rem;
    border: 0;
    border-radius: calc(var(--_radius) - 0.25rem);
    background: none;
    text-align: start;
  }

  .all-steps button:hover,
  .all-steps [aria-current="step"] {
    background: var(--_tint);
  }
`;
