import { css } from "lit";

/** What would change if answers were others. */
export const whatIf = css`
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

  @container (max-width: 43.99rem) {
    .outcome {
      position: sticky;
      bottom: 0.75rem;
      z-index: 1;
      max-height: 32vh;
      overflow: auto;
    }

    .trial input {
      scroll-margin-bottom: 36vh;
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
`;
