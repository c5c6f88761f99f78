const millisecondsPerDay = 86_400_000;

/** Days since 1970-01-01 of a calendar day, or of the first day of a month. */
export function dayNumber(date: string): number {
  return Date.parse(date.length === "YYYY-MM".length ? `${date}-01` : date) / millisecondsPerDay;
}

/** The day some months later; a day the month does not have becomes its last. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, "YYYY-MM-DD".length);
}
