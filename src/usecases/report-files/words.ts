/** A calendar day for people, with the month as a word so that nobody mistakes it for the day. */
export const day = (isoDate: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${isoDate}T00:00:00Z`));

/** "1 finding", "2 findings" */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** A share of 1 as "4.0 %". */
export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** "sub-service-not-in-opinion" as words. */
export const unhyphened = (id: string): string => id.replaceAll('-', ' ');

/** "Page 3", "Pages 3, 5 to 20" */
export const pageRanges = (pages: readonly number[]): string => {
  const sorted = [...new Set(pages)].toSorted((one, other) => one - other);
  const ranges: { from: number; to: number }[] = [];
  for (const page of sorted) {
    const last = ranges.at(-1);
    if (last && last.to === page - 1) last.to = page;
    else ranges.push({ from: page, to: page });
  }
  const words = ranges.map(({ from, to }) => {
    if (from === to) return `${from}`;
    return to === from + 1 ? `${from}, ${to}` : `${from} to ${to}`;
  });
  return `${sorted.length === 1 ? 'Page' : 'Pages'} ${words.join(', ')}`;
};
