import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { chromium } from "playwright-core";

/** Names under which a Chromium or a Chrome stands on the PATH. */
const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "chrome.exe"];

/** Where installers put it without a word on the PATH. */
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * The path of a Chromium or Chrome: one that is there, else one that is installed now.
 * @param say is told what is installed, and why
 * @throws Error when there is none and none can be installed
 */
export function chromiumPath(say: (sentence: string) => void): string {
  const present = presentChromium();
  if (present) return present;
  if (process.platform === "linux" && process.getuid?.() === 0 && onPath("apt-get")) {
    say("There is no Chromium or Chrome on this machine: installing Debian's package chromium with apt-get.");
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
  } else {
    say("There is no Chromium or Chrome on this machine: downloading one with playwright.");
    const cli = join(dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")), "cli.js");
    run(process.execPath, [cli, "install", "chromium"]);
  }
  const installed = presentChromium();
  if (!installed) throw new Error("a Chromium was installed, but it is not where it should be; name it in CHROME_PATH");
  return installed;
}

function presentChromium(): string | undefined {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && !existsSync(named)) throw new Error(`there is no browser at CHROME_PATH, which is ${named}`);
  return named ?? names.map(onPath).find((path) => path) ?? [...places, chromium.executablePath()].find(existsSync);
}

function onPath(name: string): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.map((folder) => join(folder, name)).find(existsSync);
}

/** @throws Error with what the command printed when it fails */
function run(command: string, args: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const { status, error, stdout, stderr } = spawnSync(command, args, { env, encoding: "utf8" });
  if (error) throw error;
  if (status !== 0) throw new Error(`${[command, ...args].join(" ")} ended with ${status}\n${stdout}${stderr}`);
}
