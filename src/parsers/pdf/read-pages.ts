import type { NotRead } from '../../model/document.ts';
import { carriesComments } from './find-comments.ts';
import { findGarbledFonts } from './find-garbled-fonts.ts';
import type { Losses } from './hear-losses.ts';
import type { OpenDocument } from './open-document.ts';
import type { Run } from './page-marks.ts';
import { explainFailure } from './read-failure.ts';
import { type MarkedPage, readMarks } from './read-marks.ts';
import { readTaggedTables } from './read-tagged-tables.ts';

/** Pages and the ledger of those that could not be read or believed. */
export type ReadPages = { readonly pages: readonly MarkedPage[]; readonly notRead: readonly NotRead[] };

/** A page that loses this many letters to fonts without letters is not read: a result is as short as that. */
const mostGarbled = 12;

/** An entry of the absence ledger, or none when no page is concerned. */
export const ledger = (pages: readonly number[], reason: string): NotRead[] =>
  pages.length === 0 ? [] : [{ pages: [...pages], reason }];

/** A page of small print has some thousand runs; ten times that is a drawing or an attack, and not legible. */
const mostRuns = 30_000;

const unreadPage = (number: number): MarkedPage => ({
  marks: { number, width: 0, height: 0, runs: [], rules: [], shades: [], images: 0 },
  hidden: [],
  watermarks: [],
  aslant: [],
  scannedLayer: false,
  pictured: true,
  quarter: 0,
  pictures: [],
  struck: false,
  scan: true,
});

type Fault = 'damaged' | 'overfull' | 'partial' | 'commented' | 'struck';

const reasons: Readonly<Record<Fault, string>> = {
  damaged: 'The page is damaged and could not be read.',
  overfull: 'The page holds more pieces of text than a page can show; it was not read.',
  partial: 'Parts of the page are damaged; some of its text may be missing.',
  commented: 'The page carries comments or form fields; what they say was not read.',
  struck: 'Words on the page are struck out; what still holds is for a person to see.',
};

/** Reads one page; one that pdfjs cannot interpret is named instead of ending the whole reading. */
const readPage = async (
  open: OpenDocument,
  number: number,
  { losses, tagged }: { losses: () => Losses; tagged: boolean },
): Promise<{ page: MarkedPage; faults: readonly Fault[] }> => {
  try {
    const proxy = await open.document.getPage(number);
    const drawn = await readMarks(proxy, open);
    const page = tagged ? { ...drawn, tagged: await readTaggedTables(proxy) } : drawn;
    const commented = await carriesComments(proxy);
    proxy.cleanup();
    if (page.marks.runs.length > mostRuns) return { page: unreadPage(number), faults: ['overfull'] };
    const seen = { partial: losses().content, commented, struck: page.struck };
    return { page, faults: (['partial', 'commented', 'struck'] as const).filter((fault) => seen[fault]) };
  } catch (error) {
    if (!explainFailure(error)) throw error;
    return { page: unreadPage(number), faults: ['damaged'] };
  }
};

/** Reads every page. `losses` tells what pdfjs left out since it was last asked. */
export const readPages = async (
  open: OpenDocument,
  {
    losses,
    onProgress,
  }: { losses: () => Losses; onProgress?: ((done: number, total: number) => void) | undefined },
): Promise<ReadPages> => {
  const total = open.document.numPages;
  const opening = losses();
  // The structure tree is parsed whole for the first page that asks for it: only tagged files are asked.
  const tagged = (await open.document.getMarkInfo())?.Marked === true;
  const read: Awaited<ReturnType<typeof readPage>>[] = [];
  for (let number = 1; number <= total; number += 1) {
    read.push(await readPage(open, number, { losses, tagged }));
    onProgress?.(number, total);
  }
  const faults = (Object.keys(reasons) as Fault[]).flatMap((fault) =>
    ledger(
      read.filter((one) => one.faults.includes(fault)).map(({ page }) => page.marks.number),
      reasons[fault],
    ),
  );
  const pages = read.map(({ page }) => page);
  return {
    pages,
    notRead: [...missingPages(opening, total), ...faults, ...ledger(pagesWithAslant(pages), leaning)],
  };
};

const leaning = 'Text on the page stands aslant or upright and was not read.';
/** The same words on this many pages are stamped on all of them. */
const stamped = 3;

const pagesWithAslant = (pages: readonly MarkedPage[]): number[] => {
  const seen = new Map<string, number>();
  for (const text of pages.flatMap(({ aslant }) => aslant)) seen.set(text, (seen.get(text) ?? 0) + 1);
  return pages
    .filter(({ aslant }) => aslant.some((text) => (seen.get(text) ?? 0) < stamped))
    .map(({ marks }) => marks.number);
};

const missingPages = ({ pages }: Losses, found: number): NotRead[] => {
  if (pages === null || pages === found) return [];
  const promised = pages > found ? ` It says it has ${pages} pages; ${found} could be found.` : '';
  return [{ pages: [], reason: `The file is damaged and pages may be missing.${promised}` }];
};

/** Some fonts map their space to a control code; with the garbled fonts gone no other use of those is left. */
const withoutControls = (run: Run): Run =>
  /\p{Cc}/u.test(run.text) ? { ...run, text: run.text.replace(/\p{Cc}+/gu, ' ').trim() } : run;

/** Drops text in fonts that do not say which letters they draw, and names the pages that lose much by it. */
export const leaveGarbledOut = (pages: readonly MarkedPage[]): ReadPages => {
  const garbled = findGarbledFonts(pages.flatMap(({ marks }) => marks.runs));
  const hit: number[] = [];
  const kept = pages.map((page): MarkedPage => {
    const runs = page.marks.runs.filter(({ font }) => !garbled.has(font));
    if (lettersOf(page.marks.runs) - lettersOf(runs) > mostGarbled) hit.push(page.marks.number);
    return {
      ...page,
      marks: { ...page.marks, runs: runs.map(withoutControls).filter(({ text }) => text !== '') },
      pictured: page.pictured || runs.length < page.marks.runs.length,
    };
  });
  return {
    pages: kept,
    notRead: ledger(
      hit,
      'The page uses a font that does not say which letters it draws; its text cannot be read.',
    ),
  };
};

const lettersOf = (runs: readonly Run[]): number => runs.reduce((sum, { text }) => sum + text.length, 0);
