import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDateOrder, findDates } from '../../../src/parsers/soc/find-dates.ts';
import { findMonthPeriods, findPeriods } from '../../../src/parsers/soc/find-periods.ts';

const dates = (text: string, order: 'day-first' | 'month-first' | null = null): string[] =>
  findDates(text, order).map(({ iso }) => iso);
const periods = (text: string): string[] => findPeriods(text, null).map(({ from, to }) => `${from} ${to}`);

describe('dates as printed (trap 10)', () => {
  it.each([
    ['July 1, 2025', '2025-07-01'],
    ['July 1st, 2025', '2025-07-01'],
    ['Sept. 30, 2025', '2025-09-30'],
    ['JUNE 3 2026', '2026-06-03'],
    ['1 July 2025', '2025-07-01'],
    ['3rd of June 2026', '2026-06-03'],
    ['3rd day of June, 2026', '2026-06-03'],
    ['03-Jun-2026', '2026-06-03'],
    ['2026-06-03', '2026-06-03'],
    ['30.06.2026', '2026-06-30'],
    ['03.04.2026', '2026-04-03'],
    ['31/03/2026', '2026-03-31'],
    ['03/31/2026', '2026-03-31'],
    ['05/05/2026', '2026-05-05'],
  ])('%s is %s', (text, iso) => expect(dates(`It was signed on ${text} in Boise.`)).toEqual([iso]));

  it.each([
    '03/04/2025',
    '12/31/20XX',
    'June 30, 20X1',
    'February 30, 2025',
    '13/13/2025',
    'CC6.1.2025',
    'version 1.2.3',
    'May 2025',
    '30 of 2025',
  ])('%s is no date without more', (text) => expect(dates(text)).toEqual([]));

  it('reads an ambiguous date as the rest of the document writes its dates, and not at all on conflict', () => {
    expect(dates('03/04/2025', findDateOrder(['from 25/12/2024']))).toEqual(['2025-04-03']);
    expect(dates('03/04/2025', findDateOrder(['from 12/25/2024']))).toEqual(['2025-03-04']);
    expect(dates('03/04/2025', findDateOrder(['from 25/12/2024 to 12/25/2025']))).toEqual([]);
  });

  it('finds any day in every unambiguous writing', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true });
    const months = [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ];
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, number] = [date.getUTCFullYear(), date.getUTCDate()];
        const month = months[date.getUTCMonth()] ?? '';
        for (const text of [
          `${month} ${number}, ${year}`,
          `${number} ${month} ${year}`,
          `${month.slice(0, 3)}. ${number}, ${year}`,
          iso,
        ]) {
          expect(dates(`as of ${text}, the`)).toEqual([iso]);
        }
      }),
    );
  });
});

describe('periods as printed (trap 10)', () => {
  const year = '2025-07-01 2026-06-30';
  it.each([
    ['for the period July 1, 2025 to June 30, 2026', year],
    ['throughout the period July 1, 2025, to June 30, 2026,', year],
    ['1 July 2025 through 30 June 2026', year],
    ['from Jul 1, 2025 – Jun 30, 2026', year],
    ['2025-07-01 until 2026-06-30', year],
    ['between 1 July 2025 and 30 June 2026', year],
    ['1 July 2025 - 30/06/2026', year],
    ['for the year ended June 30, 2026', year],
    ['for the twelve-month period ended 30 June 2026', year],
    ['January 1 to March 31, 2026', '2026-01-01 2026-03-31'],
    ['1 January to 31 March 2026', '2026-01-01 2026-03-31'],
    ['the six months ended December 31, 2025', '2025-07-01 2025-12-31'],
    ['November 1, 2025 up to and including April 30, 2026', '2025-11-01 2026-04-30'],
  ])('%s', (text, expected) => expect(periods(text)).toEqual([expected]));

  it.each([
    'June 30, 2026 to July 1, 2025',
    'July 1, 2025 and June 30, 2026',
    'issued June 30, 2026',
    'January 1, 20X1 to December 31, 20X1',
    'the year ended June 12, 2026',
  ])('%s is no period', (text) => expect(periods(text)).toEqual([]));
});

describe('periods printed in other words', () => {
  it.each([
    ['October 1, 2025 (commencement of operations) through September 30, 2026', '2025-10-01 2026-09-30'],
    ['which began on 1 October 2025 and ended on 30 September 2026', '2025-10-01 2026-09-30'],
    ['commencing on October 1, 2025 and concluding on September 30, 2026', '2025-10-01 2026-09-30'],
    ['October 1, 2025 through and including September 30, 2026', '2025-10-01 2026-09-30'],
    ['the twelve months to 30 September 2026', '2025-10-01 2026-09-30'],
    ['the quarter ended March 31, 2026', '2026-01-01 2026-03-31'],
    ['the half-year ended 30 June 2026', '2026-01-01 2026-06-30'],
    ['the year ended on December 31, 2025', '2025-01-01 2025-12-31'],
  ])('%s', (text, expected) => expect(periods(text)).toEqual([expected]));

  it.each([
    ['January through June 2026', '2026-01-01 2026-06-30'],
    ['October 2025 to September 2026', '2025-10-01 2026-09-30'],
    ['Oct. 2025 – Feb. 2026', '2025-10-01 2026-02-28'],
  ])('%s runs from first to last day', (text, expected) =>
    expect(findMonthPeriods(text).map(({ from, to }) => `${from} ${to}`)).toEqual([expected]),
  );

  it.each(['in May 2026 to June 2025', 'January 2026', 'March to the end of 2026', 'fiscal year 2026'])(
    '%s is no period',
    (text) => expect([...periods(text), ...findMonthPeriods(text)]).toEqual([]),
  );
});
