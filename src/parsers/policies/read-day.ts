const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const dayMilliseconds = 86_400_000;

const dayOf = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1990 && year <= 2100 ? date.toISOString().slice(0, 10) : null;
};

const monthNumber = (word: string) => months.indexOf(word.slice(0, 3).toLowerCase()) + 1;

/** Spreadsheets count days from 30 December 1899. */
const fromSerial = (serial: number) =>
  new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * dayMilliseconds).toISOString().slice(0, 10);

/**
 * The day (YYYY-MM-DD) that a text names, in the forms people and spreadsheets write; null when it names none. Where
 * day and month can be read either way the earlier is taken: something looks older than it is, never fresher.
 */
export const readDay = (text: string): string | null => {
  const said = text.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(said);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(said);
  if (numbers) {
    const [first, second, year] = [Number(numbers[1]), Number(numbers[3]), Number(numbers[4])];
    // With dots only the order day, month is in use.
    const readings = numbers[2] === '.' ? [] : [dayOf(year, first, second)];
    return [dayOf(year, second, first), ...readings].filter((day) => day !== null).toSorted()[0] ?? null;
  }
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[\s.-]+([A-Za-z]{3,9})\.?[\s,-]+(\d{4})$/.exec(said);
  if (dayFirst) return dayOf(Number(dayFirst[3]), monthNumber(dayFirst[2] ?? ''), Number(dayFirst[1]));
  const monthFirst = /^([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/.exec(said);
  if (monthFirst)
    return dayOf(Number(monthFirst[3]), monthNumber(monthFirst[1] ?? ''), Number(monthFirst[2]));
  const quarter = /^(?:q([1-4])[\s/-]*(\d{4})|(\d{4})[\s/-]*q([1-4]))$/i.exec(said);
  if (quarter) return dayOf(Number(quarter[2] ?? quarter[3]), Number(quarter[1] ?? quarter[4]) * 3 - 2, 1);
  const monthOnly = /^([A-Za-z]{3,9})\.?,?\s+(\d{4})$/.exec(said);
  if (monthOnly) return dayOf(Number(monthOnly[2]), monthNumber(monthOnly[1] ?? ''), 1);
  return /^[2-7]\d{4}(\.\d+)?$/.test(said) ? fromSerial(Number(said)) : null;
};
