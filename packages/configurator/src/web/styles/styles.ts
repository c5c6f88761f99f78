import { asking } from "./asking.ts";
import { base } from "./base.ts";
import { controls } from "./controls.ts";
import { pictureStyles } from "./picture.ts";
import { signs } from "./signs.ts";
import { startStyles } from "./start.ts";
import { steps } from "./steps.ts";
import { tokens } from "./tokens.ts";

/** How the beginning, the questions and the picture look. */
export const styles = [tokens, base, controls, steps, asking, signs, pictureStyles, startStyles];
