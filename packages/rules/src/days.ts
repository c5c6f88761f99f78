const millisecondsPerDay = 86_400_000;

/** Days since 1970-01-01 of a calendar day, or of the first day of a month. */
export function dayNumber(date: string): number {
  return Date.parse(date.length === "YYYY-MM".length ? `${date}-01` : date) / millisecondsPerDay;
}

/** The day some months later; a day the month does not have becomes its last. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months));
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  // toISOString has Node set up time zones first, which takes longer than the rest of a report's days.
  return [
    String(first.getUTCFullYear()).padStart("YYYY".length, "0"),
    twoDigits(first.getUTCMonth() + 1),
    twoDigits(Math.min(day, lastDay)),
  ].join("-");
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
