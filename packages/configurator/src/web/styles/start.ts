import { css } from "lit";

/** The beginning. */
export const startStyles = css`
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
    grid-template-columns: repeat(auto-fit, minmax(min(13.5rem, 100%), 1fr));
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
`;
