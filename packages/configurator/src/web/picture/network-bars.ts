import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { NetworkPreview } from "../../preview.ts";
import type { Words } from "../scene.ts";

/** So many networks are enough to see where it goes. */
const shownAtFirst = 5;

/** Every network as the range its fit can still end up in. */
export function networkBars(
  networks: readonly NetworkPreview[],
  { words, all, toggle }: { readonly words: Words; readonly all: boolean; readonly toggle: () => void },
): TemplateResult {
  const shown = all ? networks : networks.slice(0, shownAtFirst);
  return html`<ul class="bars">
      ${repeat(
        shown,
        ({ id }) => id,
        (network) => bar(network, words),
      )}
    </ul>
    ${
      networks.length > shownAtFirst
        ? html`<button type="button" class="quiet" aria-expanded=${all} @click=${toggle}>
            ${words.say(all ? "web.picture.fewer" : "web.picture.more", { count: networks.length })}
          </button>`
        : nothing
    }`;
}

function bar({ names, verdict, fit, range }: NetworkPreview, words: Words): TemplateResult {
  const { text, phrase } = words;
  const place = range ? `--from: ${range.lower}; --to: ${range.upper}; --fit: ${fit ?? range.lower}` : "";
  return html`<li data-verdict=${verdict}>
    <span class="bar-name">${text(names)}</span>
    <span class="bar-verdict">${phrase(`verdict.${verdict}.name`)}</span>
    <span class="bar-track" aria-hidden="true" .style=${place}>
      ${range ? html`<span class="bar-range"></span>` : nothing} ${fit === null ? nothing : html`<span class="bar-fit"></span>`}
    </span>
    <span class="hidden">${rangeIn(fit, range, words)}</span>
  </li>`;
}

/** What the bar shows, in words. */
function rangeIn(fit: number | null, range: NetworkPreview["range"], { say }: Words): string {
  if (!range) return say("web.picture.no-range");
  const lower = Math.round(range.lower);
  const upper = Math.round(range.upper);
  return lower === upper
    ? say("web.picture.exact", { fit: Math.round(fit ?? lower) })
    : say("web.picture.range", { lower, upper });
}
