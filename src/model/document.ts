import { z } from 'zod';

/** A rectangle in points, origin at the top left of the upright page, y downwards. */
export type Box = { x0: number; y0: number; x1: number; y1: number };

/** One line of text inside one column of a page, left to right, as read. */
export type Line = {
  readonly page: number;
  readonly text: string;
  readonly box: Box;
  readonly fontSize: number;
  readonly bold: boolean;
  /** True when the line belongs to a running header or footer and is not body text. */
  readonly furniture: boolean;
  /** Index into `DocumentText.tables` when the line stands inside a table, else null. */
  readonly table: number | null;
};

/** One piece of a cell's text: a cell that breaks over a page has a piece on each. */
export type CellPart = { readonly page: number; readonly text: string };

/** A table cell; `text` is its parts joined, line-end hyphens closed; `span` is the columns it covers when above 1. */
export type Cell = { readonly text: string; readonly parts: readonly CellPart[]; readonly span?: number };

/** A logical table row, already joined over page breaks; `page` is where it starts. */
export type Row = { readonly page: number; readonly cells: readonly Cell[]; readonly header: boolean };

/** A logical table, already joined over pages, with how it was recognised. */
export type Table = {
  readonly method: 'ruled' | 'borderless' | 'tagged' | 'ocr';
  readonly firstPage: number;
  readonly lastPage: number;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
};

/** Text that a person looking at the page does not see, and why. Reported, never read as body. */
export type HiddenText = {
  readonly page: number;
  readonly text: string;
  readonly reason: 'invisible' | 'same-colour' | 'tiny' | 'off-page' | 'zero-width' | 'covered';
};

/** One page: `text` is every visible character in reading order, for proving quotes. */
export type Page = {
  readonly number: number;
  readonly printedPage: string | null;
  readonly width: number;
  readonly height: number;
  readonly text: string;
  /** True when the page is a picture: it has no text layer, or no more than a stamp or footer in text. */
  readonly withoutText: boolean;
  readonly watermarks: readonly string[];
  /** Where the page shows what is no text and was not read: pictures other than logos, words drawn as outlines. */
  readonly unreadAreas?: readonly Box[];
};

/** Everything the PDF reader says about a file; what it means is for `parsers/soc`. */
export type DocumentText = {
  readonly pages: readonly Page[];
  readonly lines: readonly Line[];
  readonly tables: readonly Table[];
  readonly hidden: readonly HiddenText[];
  readonly outline: readonly {
    readonly title: string;
    readonly page: number | null;
    readonly depth: number;
  }[];
  readonly encrypted: boolean;
  readonly ocr: boolean;
  readonly notRead: readonly NotRead[];
};

/** An entry of the absence ledger: pages that could not be read, and why, in words for people. */
export const NotRead = z.object({ pages: z.array(z.int().min(1)), reason: z.string().min(1) });
export type NotRead = z.infer<typeof NotRead>;

/** Every way in which reading a file can end. */
export const ReadOutcome = z.enum([
  'ok',
  'not-a-pdf',
  'password',
  'no-text',
  'too-large',
  'timeout',
  'malformed',
  'not-a-soc-report',
  'internal',
]);
export type ReadOutcome = z.infer<typeof ReadOutcome>;
