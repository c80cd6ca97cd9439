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
