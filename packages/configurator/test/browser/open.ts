import { type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, inject } from "vitest";

const browser = await chromium.connect(inject("browser"));
afterAll(() => browser.close());

/** A page that is closed, with all its storage, at the end of the block: `await using visit = await open(url)`. */
export interface Visit extends AsyncDisposable {
  readonly page: Page;
  /** What went wrong in the page so far: errors, and whatever the Content-Security-Policy refused. */
  readonly problems: readonly string[];
}

/** Opens an address in a fresh profile of the browser. */
export async function open(url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(`${error.name}: ${error.message}`));
  page.on("console", (entry) => {
    const isIcon = entry.location().url.endsWith("/favicon.ico");
    if (entry.type() === "error" && !isIcon) problems.push(entry.text());
  });
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin) problems.push(`asks another host: ${request.url()}`);
  });
  await page.goto(url);
  return { page, problems, [Symbol.asyncDispose]: () => context.close() };
}
