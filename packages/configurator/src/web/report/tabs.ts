import { html, type TemplateResult } from "lit";

/** A tab and what it shows. */
export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly content: () => TemplateResult;
}

/** Tabs by the pattern of the ARIA practices: arrow keys move among them, and only the chosen one is in the tab order. */
export function tabsView(
  tabs: readonly Tab[],
  { chosen, label, choose }: { readonly chosen: string; readonly label: string; readonly choose: (id: string) => void },
): TemplateResult {
  const position = Math.max(
    0,
    tabs.findIndex(({ id }) => id === chosen),
  );
  const current = tabs[position];
  const move = (event: KeyboardEvent) => {
    const target = targetOf(event.key, position, tabs.length);
    const tab = target === undefined ? undefined : tabs[target];
    if (!tab) return;
    event.preventDefault();
    choose(tab.id);
    const list = event.currentTarget as HTMLElement;
    const button = list.children[target ?? 0];
    if (button instanceof HTMLElement) button.focus();
  };
  return html`<div class="tabs" role="tablist" aria-label=${label} @keydown=${move}>
      ${tabs.map(
        ({ id, label: name }) => html`<button
          type="button"
          role="tab"
          id="tab-${id}"
          aria-controls="tab-panel"
          aria-selected=${id === current?.id}
          tabindex=${id === current?.id ? 0 : -1}
          @click=${() => choose(id)}
        >
          ${name}
        </button>`,
      )}
    </div>
    <div class="tab-panel" id="tab-panel" role="tabpanel" tabindex="0" aria-labelledby="tab-${current?.id ?? ""}">
      ${current?.content()}
    </div>`;
}

/** Where a key leads to among the tabs. */
function targetOf(key: string, position: number, count: number): number | undefined {
  switch (key) {
    case "ArrowRight":
      return (position + 1) % count;
    case "ArrowLeft":
      return (position + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
