import { Session } from "node:inspector/promises";

/** A piece of a source text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the functions of a module that are called when it is loaded and used.
 * @param uses each is given the module as if it had just been loaded
 */
export async function calledFunctions<Module>(file: URL, uses: readonly ((module: Module) => unknown)[]): Promise<Range[]> {
  const session = new Session();
  session.connect();
  try {
    await session.post("Profiler.enable");
    await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
    for (const [number, use] of uses.entries()) await use((await import(`${file.href}?use=${number}`)) as Module);
    const { result } = await session.post("Profiler.takePreciseCoverage");
    const scripts = result.filter(({ url }) => url.startsWith(`${file.href}?use=`));
    if (scripts.length !== uses.length)
      throw new Error(`V8 counted calls in ${scripts.length} of ${uses.length} copies of ${file}`);
    return scripts
      .flatMap((script) => script.functions)
      .flatMap(({ ranges: [whole] }) => (whole && whole.count > 0 ? [{ start: whole.startOffset, end: whole.endOffset }] : []));
  } finally {
    session.disconnect();
  }
}
