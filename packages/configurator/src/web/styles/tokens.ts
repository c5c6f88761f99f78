import { css } from "lit";

/**
 * Colours, type and sizes. Each follows a custom property that a page may set, such as `--channelfit-accent`; the names that begin
 * with `--_` are for the inside only.
 */
export const tokens = css`
  :host {
    color-scheme: light dark;
    --_paper: var(--channelfit-paper, light-dark(#faf7f1, #171a1a));
    --_card: var(--channelfit-card, light-dark(#ffffff, #202424));
    --_ink: var(--channelfit-ink, light-dark(#22302f, #ece8df));
    --_muted: var(--channelfit-muted, light-dark(#5b6664, #a9b0ab));
    --_line: var(--channelfit-line, light-dark(#e3dccf, #363c3b));
    --_edge: var(--channelfit-edge, light-dark(#8d9490, #767e7b));
    --_accent: var(--channelfit-accent, light-dark(#0d5c56, #86d3c7));
    --_on-accent: var(--channelfit-on-accent, light-dark(#ffffff, #0e2321));
    --_tint: color-mix(in oklab, var(--_accent) 9%, var(--_card));
    --_good: var(--channelfit-good, light-dark(#22724a, #7ccf9d));
    --_fair: var(--channelfit-fair, light-dark(#8a5a00, #e9bd66));
    --_poor: var(--channelfit-poor, light-dark(#a63a24, #f19c86));
    --_radius: var(--channelfit-radius, 0.75rem);
    --_font: var(--channelfit-font, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif);
    --_heading-font: var(--channelfit-heading-font, var(--_font));
    --_shadow: 0 1px 2px rgb(34 48 47 / 6%), 0 8px 24px -12px rgb(34 48 47 / 14%);
  }

  :host([theme="light"]) {
    color-scheme: light;
  }

  :host([theme="dark"]) {
    color-scheme: dark;
  }
`;
