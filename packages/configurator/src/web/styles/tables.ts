import { css } from "lit";

/** Tables of the report; on a narrow page their rows stand below each other. */
export const tables = css`
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

  @container (max-width: 35.99rem) {
    .rows thead,
    .detailed thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .rows,
    .rows :is(tbody, tr, th, td),
    .detailed,
    .detailed :is(caption, tbody, th, td) {
      display: block;
    }

    .rows tr,
    .detailed tr {
      padding-block: 0.75rem;
      border-bottom: 1px solid var(--_line);
    }

    .rows :is(th, td),
    .detailed :is(th, td) {
      padding: 0;
      border: 0;
    }

    .rows td {
      margin-top: 0.4rem;
    }

    .detailed tr {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0.4rem 0.9rem;
    }

    .detailed th {
      flex: 1;
    }

    .detailed tr:has(td:nth-of-type(4)) th {
      flex-basis: 100%;
    }

    .detailed td {
      color: var(--_muted);
      font-size: 0.875rem;
    }

    .detailed .chart-cell {
      order: 1;
      width: 100%;
    }
  }
`;
