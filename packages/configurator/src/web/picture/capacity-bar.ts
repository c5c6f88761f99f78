import { html, nothing, type TemplateResult } from "lit";
import type { Capacity } from "../../preview.ts";
import type { Words } from "../scene.ts";

/** How much of the hours a week is planned. */
export function capacityBar({ available, used, reserve }: Capacity, { say, number }: Words): TemplateResult {
  if (available === null) return html`<p class="muted">${say("web.picture.no-hours")}</p>`;
  const share = (hours: number) => (available === 0 ? 0 : Math.min(1, hours / available));
  return html`<p class="hours">${say("web.picture.hours", { used: number(used), available: number(available) })}</p>
    <div class="capacity" aria-hidden="true" .style=${`--used: ${share(used)}; --reserve: ${share(reserve ?? 0)}`}>
      <span class="capacity-used"></span><span class="capacity-reserve"></span>
    </div>
    ${reserve ? html`<p class="muted small">${say("web.picture.reserve", { reserve: number(reserve) })}</p>` : nothing}`;
}
