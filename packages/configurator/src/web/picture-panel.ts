import { html, type TemplateResult } from "lit";
import { type PictureFolds, picture, pictureInBrief } from "./picture/picture.ts";
import type { Scene } from "./scene.ts";

/** The picture beside the questions; where there is no room it waits behind a bar. */
export function picturePanel(
  scene: Scene,
  folds: PictureFolds & { readonly isOpen: boolean; readonly toggle: () => void },
): TemplateResult {
  const { say } = scene.words;
  const { isOpen, toggle } = folds;
  return html`<div class="beside" data-open=${isOpen}>
    <section class="picture" id="picture" aria-labelledby="picture-title">
      <h2 id="picture-title">${say("web.picture")}</h2>
      ${picture(scene, folds)}
    </section>
    <button type="button" class="picture-bar" aria-expanded=${isOpen} aria-controls="picture" @click=${toggle}>
      <span class="row">${pictureInBrief(scene)}</span>
      <span><span class="hidden">${say("web.picture")}: </span>${say(isOpen ? "web.picture.close" : "web.picture.open")}</span>
    </button>
  </div>`;
}
