import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import packageJson from "../package.json" with { type: "json" };

/** The program in a folder of its own, with the packages it cannot do without and none of those it can. */
export interface Installed {
  /** File to start. */
  readonly cli: string;
  readonly remove: () => void;
}

/**
 * Installs the program from its sources.
 * @param page folder of the built page, to be put beside it
 */
export function installed(page?: string): Installed {
  const root = join(import.meta.dirname, "..");
  const folder = mkdtempSync(join(tmpdir(), "channelfit-installed-"));
  const web = join(root, "src/web");
  for (const part of ["src", "messages", "templates", "package.json"])
    cpSync(join(root, part), join(folder, part), { recursive: true, filter: (path) => path !== web });
  if (page) cpSync(page, join(folder, "src/web"), { recursive: true });
  for (const name of Object.keys(packageJson.dependencies)) {
    const link = join(folder, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(realpathSync(join(root, "node_modules", name)), link, "junction");
  }
  return { cli: join(folder, "src/cli.ts"), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
