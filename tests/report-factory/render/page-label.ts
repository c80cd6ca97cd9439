import type { Layout } from '../layout.ts';

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi'];

/** Where a page stands: its number in the file, pages before the body, and whether it comes before the body itself. */
export type PagePlace = {
  readonly page: number;
  readonly frontPages: number;
  readonly front: boolean;
  readonly total: number;
};

/** What a layout prints as page number, or null when it prints none. */
export function pageLabel(layout: Layout, { page, frontPages, front, total }: PagePlace): string | null {
  if (layout.numbering === 'none') return null;
  if (layout.numbering === 'page of pages') return `Page ${page} of ${total}`;
  if (layout.numbering === 'arabic') return String(page);
  return front ? (romans[page - 1] ?? null) : String(page - frontPages);
}
