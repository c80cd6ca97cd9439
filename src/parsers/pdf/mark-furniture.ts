import type { Line } from '../../model/document.ts';

/** Share of the page's height, at the top and at the bottom, in which running headers and footers stand. */
const margin = 0.13;
/** Running lines come back on this share of the pages, and on at least so many. */
const recurring = 0.2;
const fewestPages = 3;

type Sheet = { readonly number: number; readonly height: number };

/** A line without what changes from page to page: numbers, also roman ones standing alone. */
const mask = ({ text }: Line): string =>
  text
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/^[ivxlc]+$|(?<=page )[ivxlc]+\b/g, '#')
    .replace(/\s+/g, ' ');

const pattern = (line: Line, atTop: boolean): string =>
  `${atTop ? 'top' : 'bottom'}|${Math.round(line.box.y0 / 6)}|${mask(line)}`;

/** Words that stand as lines in the midst of pages at least as often as in their margins: labels of the text, no running lines. */
const labelsOfText = (lines: readonly Line[], patterns: readonly (string | null)[]): ReadonlySet<string> => {
  const counts = new Map<string, number>();
  lines.forEach((line, index) => {
    const masked = mask(line);
    if (/\p{L}{3}/u.test(masked))
      counts.set(masked, (counts.get(masked) ?? 0) + (patterns[index] === null ? 1 : -1));
  });
  return new Set([...counts].filter(([, count]) => count >= 0).map(([masked]) => masked));
};

/** A repeated row of so many pieces with text right below is the header of a table that goes on. */
const headerPieces = 3;
const rightBelow = 2.5;

const isTableHeader = (line: Line, page: readonly Line[]): boolean => {
  const onBaseline = page.filter(({ box }) => Math.abs(box.y1 - line.box.y1) < 0.4 * line.fontSize);
  const below = page.some(
    ({ box }) =>
      box.y1 > line.box.y1 + 0.4 * line.fontSize && box.y1 - line.box.y1 < rightBelow * line.fontSize,
  );
  return onBaseline.length >= headerPieces && below;
};

/** Marks lines that come back in the same place at the top or bottom of many pages. Lines inside tables never are. */
export const markFurniture = (lines: readonly Line[], pages: readonly Sheet[]): Line[] => {
  const heights = new Map(pages.map(({ number, height }) => [number, height]));
  const byPage = Map.groupBy(lines, ({ page }) => page);
  const patterns = lines.map((line) => {
    const height = heights.get(line.page) ?? 0;
    const atTop = line.box.y1 < margin * height;
    const atBottom = line.box.y0 > (1 - margin) * height;
    if (line.table !== null || !(atTop || atBottom)) return null;
    return isTableHeader(line, byPage.get(line.page) ?? []) ? null : pattern(line, atTop);
  });
  const seenOn = new Map<string, Set<number>>();
  patterns.forEach((key, index) => {
    const page = lines[index]?.page;
    if (key === null || page === undefined) return;
    seenOn.set(key, (seenOn.get(key) ?? new Set()).add(page));
  });
  const labels = labelsOfText(lines, patterns);
  const enough = Math.max(fewestPages, recurring * pages.length);
  return lines.map((line, index) => {
    const key = patterns[index];
    const recurs = key && (seenOn.get(key)?.size ?? 0) >= enough && !labels.has(mask(line));
    return recurs ? { ...line, furniture: true } : line;
  });
};
