import type { DocumentText, Line } from '../../model/document.ts';

/** One entry of the printed contents list; `lines` are the lines it was read from. */
export type FoundEntry = { readonly title: string; readonly page: number };

/** The contents list and the lines it takes up, which are not body. */
type FoundContents = { readonly entries: readonly FoundEntry[]; readonly lines: ReadonlySet<Line> };

const HEADING =
  /^(?:(?:table|list)\s+of\s+)?contents(?:\s+(?:page|list|of (?:this|the) report))?:?$|^(?:report contents|index)$/i;
const ENTRY = /^(?<title>.*[a-zà-ž].*?)[\s.…_·]*(?<!\d)(?:\bpage\s+)?(?<number>\d{1,3}|[ivxl]{1,6})$/i;
// A contents list stands in the front matter; "Contents" further back heads something else.
const FRONT_PAGES = 12;

/** Reads the contents list of the front matter: titles that end in a page number, wrapped titles joined. */
export const findContents = (document: DocumentText): FoundContents => {
  const lines = document.lines.filter((line) => !line.furniture);
  const named = lines.findIndex((line) => line.page <= FRONT_PAGES && HEADING.test(line.text.trim()));
  const heading = named === -1 ? findListing(lines) : named;
  if (heading === -1) return { entries: [], lines: new Set() };
  const taken = new Set<Line>(lines.slice(heading, heading + 1));
  const entries: FoundEntry[] = [];
  let page = lines[heading]?.page ?? 1;
  let rest = lines.slice(heading + 1).filter((line) => line.page === page);
  while (rest.length > 0) {
    const rows = joinRows(rest);
    const last = rows.findLastIndex((row) => ENTRY.test(row.text));
    const listed = rows.slice(0, last + 2);
    const numbered = listed.filter((row) => ENTRY.test(row.text)).length;
    if (last === -1 || numbered < 0.5 * listed.length) break;
    listed.forEach((row, index) => {
      const title = ENTRY.exec(row.text)?.groups?.title?.replace(/[\s.…_·]+$/, '');
      const isTail = index === last + 1;
      if (isTail && (row.text.length > 90 || /\.$/.test(row.text))) return;
      for (const line of row.lines) taken.add(line);
      if (title !== undefined) entries.push({ title, page });
    });
    page += 1;
    rest = lines.filter((line) => line.page === page);
  }
  return { entries, lines: taken };
};

// Whatever its title ("Inside this report"): a page in front that holds little but titles whose pages ascend.
const findListing = (lines: readonly Line[]): number =>
  lines.findIndex((line, index) => {
    if (line.page > 4 || line.page === lines[index - 1]?.page) return false;
    const rows = joinRows(lines.filter(({ page, table }) => page === line.page && table === null)).slice(1);
    const pages = rows.flatMap((row) => Number(ENTRY.exec(row.text)?.groups?.number ?? []));
    const ascend = pages.every((page, at) => page >= (pages[at - 1] ?? 1));
    return pages.length >= 3 && pages.length >= 0.7 * rows.length && ascend && !ENTRY.test(line.text);
  });

const joinRows = (lines: readonly Line[]): { text: string; lines: Line[]; baseline: number }[] => {
  const rows: { text: string; lines: Line[]; baseline: number }[] = [];
  for (const line of lines) {
    const row = rows.find((other) => Math.abs(other.baseline - line.box.y1) < 0.4 * line.fontSize);
    if (row === undefined) rows.push({ text: line.text.trim(), lines: [line], baseline: line.box.y1 });
    else {
      row.lines.push(line);
      row.text = row.lines
        .toSorted((a, b) => a.box.x0 - b.box.x0)
        .map((part) => part.text.trim())
        .join(' ');
    }
  }
  return rows.sort((a, b) => a.baseline - b.baseline);
};
