import { css } from "lit";

/** The picture so far: standing, lights, bars, hours, risks. */
export const pictureStyles = css`
  .picture {
    padding: 1.5rem;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 0.5rem);
    background: var(--_card);
    box-shadow: var(--_shadow);
  }

  .picture h2 {
    margin-bottom: 1rem;
    font-family: var(--_font);
    font-size: 0.9375rem;
    font-weight: 600;
    letter-spacing: 0;
    color: var(--_muted);
  }

  .picture h3 {
    margin: 1.5rem 0 0.5rem;
    padding-top: 1.1rem;
    border-top: 1px solid var(--_line);
    font-family: var(--_font);
    font-size: 1.0313rem;
    font-weight: 660;
    letter-spacing: 0;
  }

  .picture ul {
    list-style: none;
  }

  .standing {
    display: flex;
    gap: 0.9rem;
    align-items: center;
  }

  .standing .lamp {
    width: 2.6rem;
    height: 2.6rem;
  }

  .standing-name {
    font-size: 1.5rem;
  }

  .lights {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr));
    gap: 0.5rem 0.9rem;
  }

  .lights li {
    display: grid;
    grid-template-columns: auto 1fr;
    align-content: start;
    column-gap: 0.55rem;
    line-height: 1.25;
  }

  .lights .lamp {
    grid-row: 1 / 3;
  }

  .light-name {
    font-size: 0.9375rem;
    hyphens: auto;
  }

  .light-state {
    font-size: 0.8125rem;
    color: var(--_muted);
  }

  .bars {
    display: grid;
    gap: 0.65rem;
    margin-top: 0.75rem;
  }

  .bars li {
    display: grid;
    grid-template-columns: 1fr auto;
    column-gap: 0.75rem;
    font-size: 0.9375rem;
    line-height: 1.3;
  }

  .bar-verdict {
    font-size: 0.8125rem;
    color: var(--_muted);
  }

  .bars [data-verdict="hub"] .bar-verdict,
  .bars [data-verdict="recommended"] .bar-verdict {
    color: var(--_good);
    font-weight: 650;
  }

  .bar-track {
    grid-column: 1 / -1;
    position: relative;
    height: 0.6rem;
    margin-top: 0.25rem;
    border-radius: 99rem;
    background: var(--_line);
  }

  .bar-range,
  .bar-fit {
    position: absolute;
    inset-block: 0;
    border-radius: 99rem;
  }

  .bar-range {
    left: calc(var(--from) * 1%);
    width: max(0.6rem, calc((var(--to) - var(--from)) * 1%));
    background: color-mix(in oklab, var(--_accent) 38%, var(--_card));
  }

  .bar-fit {
    left: clamp(0%, calc(var(--fit) * 1%), calc(100% - 0.6rem));
    width: 0.6rem;
    background: var(--_accent);
  }

  .hours {
    font-variant-numeric: tabular-nums;
  }

  .capacity {
    display: flex;
    height: 0.9rem;
    margin: 0.5rem 0;
    overflow: hidden;
    border-radius: 99rem;
    background: var(--_line);
  }

  .capacity-used {
    width: calc(var(--used) * 100%);
    background: var(--_accent);
  }

  .capacity-reserve {
    width: calc(var(--reserve) * 100%);
    background: repeating-linear-gradient(
      -45deg,
      color-mix(in oklab, var(--_accent) 45%, var(--_card)) 0 3px,
      transparent 3px 6px
    );
  }

  .risks {
    display: grid;
    gap: 0.5rem;
  }

  .risks li {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 0.75rem;
    font-size: 0.9375rem;
    line-height: 1.3;
  }

  .picture-bar {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 1rem;
    width: 100%;
    min-height: 3.5rem;
    padding: 0.6rem 1rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_card);
    box-shadow: var(--_shadow);
    font-weight: 600;
    text-align: start;
  }

  .picture-bar .row {
    flex-wrap: nowrap;
  }

  .picture-bar > :last-child {
    flex: none;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  @container (max-width: 43.99rem) {
    .beside {
      position: sticky;
      bottom: 0;
      z-index: 1;
      padding-bottom: max(0.75rem, env(safe-area-inset-bottom));
      background: linear-gradient(transparent, var(--_paper) 1rem);
    }

    .beside:not([data-open="true"]) .picture {
      display: none;
    }

    .beside .picture {
      max-height: 75vh;
      margin-bottom: 0.5rem;
      overflow: auto;
    }
  }

  @container (min-width: 44rem) {
    .beside {
      position: sticky;
      top: 1rem;
      align-self: start;
      max-height: calc(100vh - 2rem);
      overflow: auto;
      border-radius: calc(var(--_radius) + 0.5rem);
    }

    .picture-bar {
      display: none;
    }
  }
`;
