import { availableParallelism, cpus, loadavg } from "node:os";

/** One line of a table. */
export type Row = Readonly<Record<string, string | number>>;

/** Fewer and shorter rounds, to try the bench out. */
export const quick = process.argv.includes("--quick");

/** Prints a table, or with --json one line of JSON. */
export function print(title: string, rows: readonly Row[]): void {
  console.log(process.argv.includes("--json") ? JSON.stringify({ title, rows }) : tableOf(title, rows));
}

function tableOf(title: string, rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const cells = [columns, ...rows.map((row) => columns.map((column) => textOf(row[column])))];
  const widths = columns.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  const lines = cells.map((line) =>
    line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join("  "),
  );
  return `\n${title}\n${lines.join("\n")}`;
}

/** Numbers with three significant digits; more would be noise. */
function textOf(value: string | number | undefined): string {
  return typeof value === "number" ? value.toLocaleString("en", { maximumSignificantDigits: 3 }) : (value ?? "");
}

/** What a figure depends on: the processor, the Node and what else runs. */
export function printMachine(): void {
  const [load = 0] = loadavg();
  print("Machine", [
    {
      processor: cpus()[0]?.model ?? "unknown",
      cores: availableParallelism(),
      node: process.version,
      system: `${process.platform} ${process.arch}`,
      "load before": load,
    },
  ]);
}

/** The middle of some measurements. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >>> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** How far measurements lie apart, as a part of their median. */
export function spread(values: readonly number[]): string {
  return `${Math.round((100 * (Math.max(...values) - Math.min(...values))) / median(values))} %`;
}
