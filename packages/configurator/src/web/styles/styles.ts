import { asking } from "./asking.ts";
import { base } from "./base.ts";
import { controls } from "./controls.ts";
import { pictureStyles } from "./picture.ts";
import { print } from "./print.ts";
import { reportStyles } from "./report.ts";
import { tokens } from "./tokens.ts";

/** How the configurator looks. */
export const styles = [tokens, base, controls, asking, pictureStyles, reportStyles, print];
