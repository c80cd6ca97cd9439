import type { Line } from '../../model/document.ts';

type Sheet = { readonly number: number; readonly height: number };
type Numeral = { readonly printed: string; readonly value: number; readonly style: 'arabic' | 'roman' };
type Candidate = Numeral & { readonly page: number; readonly y: number; readonly alone: boolean };

/** Share of the page's height, at the top and at the bottom, in which page numbers stand. */
const margin = 0.13;
/** So many pages must count on in step before a number is believed to be the page's. */
const fewestInStep = 2;

/** A lone number that stands as high as the others (points) is the page's too: a single page in roman numerals. */
const samePlace = 4;

const roman = /^(?=[ivxlc])(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})$/i;
const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

const romanValue = (text: string): number =>
  [...text.toLowerCase()].reduce((sum, digit, index, digits) => {
    const value = romanDigits[digit] ?? 0;
    return sum + (value < (romanDigits[digits[index + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);

/** Numbers that a line in the margin may give as its page: alone, after "page", before "of n", or at either end. */
const numeralsOf = (text: string): Numeral[] => {
  const found = new Set<string>();
  const named = /\bpage\s+(?<number>\d{1,4}|[ivxlc]{1,7})\b/i.exec(text)?.groups?.number;
  if (named) found.add(named);
  const alone = /^[-–—|\s]*(?<number>\d{1,4}|[ivxlc]{1,7})[-–—|\s]*(?:of\s+\d+)?$/i.exec(text)?.groups
    ?.number;
  if (alone) found.add(alone);
  const atEnd = /(?:^|[\s|–—-])(?<number>\d{1,4})$/.exec(text)?.groups?.number;
  if (atEnd) found.add(atEnd);
  const atStart = /^(?<number>\d{1,4})[\s|–—-]/.exec(text)?.groups?.number;
  if (atStart) found.add(atStart);
  return [...found].flatMap((printed): Numeral[] => {
    if (/^\d+$/.test(printed)) return [{ printed, value: Number(printed), style: 'arabic' }];
    return roman.test(printed) ? [{ printed, value: romanValue(printed), style: 'roman' }] : [];
  });
};

/**
 * The number printed on each page. A number counts when neighbouring pages are numbered in step with it, so that
 * years, versions and section numbers in the margins are not taken for page numbers.
 */
export const findPrintedPages = (lines: readonly Line[], pages: readonly Sheet[]): Map<number, string> => {
  const heights = new Map(pages.map(({ number, height }) => [number, height]));
  const steps = new Map<string, Candidate[]>();
  for (const line of lines) {
    const height = heights.get(line.page) ?? 0;
    if (line.box.y1 > margin * height && line.box.y0 < (1 - margin) * height) continue;
    for (const numeral of numeralsOf(line.text)) {
      const key = `${numeral.style}|${numeral.value - line.page}`;
      steps.set(key, [
        ...(steps.get(key) ?? []),
        {
          ...numeral,
          page: line.page,
          y: line.box.y1,
          alone: line.text.trim() === numeral.printed,
        },
      ]);
    }
  }
  const printed = new Map<number, string>();
  const heightsInStep: number[] = [];
  const inOrder = [...steps.values()].sort((one, other) => other.length - one.length);
  for (const candidates of inOrder) {
    const inStep = new Set(candidates.map(({ page }) => page)).size >= Math.min(fewestInStep, pages.length);
    for (const { page, printed: text, y, alone } of candidates) {
      const inPlace = alone && heightsInStep.some((height) => Math.abs(height - y) < samePlace);
      if (printed.has(page) || !(inStep || inPlace)) continue;
      printed.set(page, text);
      if (inStep) heightsInStep.push(y);
    }
  }
  return printed;
};
