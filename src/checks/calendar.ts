/** Whole months from one calendar day (YYYY-MM-DD) to a later one; negative when it is earlier. A period that ends the day before an anniversary counts in full. */
export const monthsBetween = (from: string, to: string): number => {
  const start = parts(from);
  const end = parts(nextDay(to));
  const months = (end.year - start.year) * 12 + (end.month - start.month);
  return end.day >= start.day ? months : months - 1;
};

/** The day so many months after another (YYYY-MM-DD); a month too short for it ends on its last day. */
export const addMonths = (day: string, months: number): string => {
  const { year, month, day: number } = parts(day);
  const last = new Date(Date.UTC(year, month + months, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(number, last.getUTCDate())))
    .toISOString()
    .slice(0, 10);
};

/** Days from one calendar day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

const parts = (day: string) => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
});

const nextDay = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
